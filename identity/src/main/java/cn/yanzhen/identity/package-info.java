/** Who somebody is, and for which organisation they may act, and when. */
@NullMarked
package cn.yanzhen.identity;

import org.jspecify.annotations.NullMarked;
