/** Joint research, synchronous classes and studios. Uses feed, figure, journal and words. */
@NullMarked
package cn.yanzhen.dashboard.sessions;

import org.jspecify.annotations.NullMarked;
