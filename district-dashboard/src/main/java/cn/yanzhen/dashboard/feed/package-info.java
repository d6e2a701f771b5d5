/** What happened, in words. Uses journal, reader and words. */
@NullMarked
package cn.yanzhen.dashboard.feed;

import org.jspecify.annotations.NullMarked;
