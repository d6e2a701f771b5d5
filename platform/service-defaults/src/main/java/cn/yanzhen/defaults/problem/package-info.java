/** Refusals as values, answered as RFC 9457 problems. */
@NullMarked
package cn.yanzhen.defaults.problem;

import org.jspecify.annotations.NullMarked;
