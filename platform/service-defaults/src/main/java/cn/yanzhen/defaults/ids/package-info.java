/** Ids that sort by time. */
@NullMarked
package cn.yanzhen.defaults.ids;

import org.jspecify.annotations.NullMarked;
