/** Lists by cursor and versions by ETag. */
@NullMarked
package cn.yanzhen.defaults.paging;

import org.jspecify.annotations.NullMarked;
