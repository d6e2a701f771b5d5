/**
 * Routines in common (教学常规): published, acknowledged, checked. Uses school, community and document.
 */
@NullMarked
package cn.yanzhen.community.routine;

import org.jspecify.annotations.NullMarked;
