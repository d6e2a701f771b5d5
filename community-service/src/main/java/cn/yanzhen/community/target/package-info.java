/**
 * Indicators, yearly plans, and progress that opens onto its evidence. Uses school, community,
 * document, session and routine.
 */
@NullMarked
package cn.yanzhen.community.target;

import org.jspecify.annotations.NullMarked;
