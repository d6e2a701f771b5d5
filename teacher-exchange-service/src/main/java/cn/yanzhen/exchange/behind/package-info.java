/**
 * Figures that are written down and made true before each look, behind the question where that
 * takes long. Uses no other room.
 */
@NullMarked
package cn.yanzhen.exchange.behind;

import org.jspecify.annotations.NullMarked;
