/** Figures and happenings as they come, to listeners. Uses feed, figure, journal and reader. */
@NullMarked
package cn.yanzhen.dashboard.stream;

import org.jspecify.annotations.NullMarked;
