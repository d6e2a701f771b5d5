/** Deputies (代理): who stands in for an absent office holder, in which role, on which days. */
@NullMarked
package cn.yanzhen.identity.deputy;

import org.jspecify.annotations.NullMarked;
