/**
 * Orders on paper and in the register (调令): letters that can be checked by anybody who holds one,
 * and the proof that no number is missing. Uses assignment.
 */
@NullMarked
package cn.yanzhen.exchange.order;

import org.jspecify.annotations.NullMarked;
