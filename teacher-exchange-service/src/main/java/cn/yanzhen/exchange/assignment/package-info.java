/**
 * Assignments (派遣) from proposal to return, their consents, orders and rules. Uses need and what
 * need may use.
 */
@NullMarked
package cn.yanzhen.exchange.assignment;

import org.jspecify.annotations.NullMarked;
