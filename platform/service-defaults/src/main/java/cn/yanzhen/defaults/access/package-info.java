/** Who is calling, and for which organisations the caller may act. */
@NullMarked
package cn.yanzhen.defaults.access;

import org.jspecify.annotations.NullMarked;
