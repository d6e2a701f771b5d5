/** Resources, downloads and requests. Uses feed, figure, journal and words. */
@NullMarked
package cn.yanzhen.dashboard.sharing;

import org.jspecify.annotations.NullMarked;
