/** Throws the projections away and replays the topics. Uses journal and reader. */
@NullMarked
package cn.yanzhen.dashboard.rebuild;

import org.jspecify.annotations.NullMarked;
