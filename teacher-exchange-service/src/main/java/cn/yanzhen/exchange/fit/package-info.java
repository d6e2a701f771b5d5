/**
 * Who fits a need, and why others do not: the rules of assignment, asked for everybody. Uses
 * assignment.
 */
@NullMarked
package cn.yanzhen.exchange.fit;

import org.jspecify.annotations.NullMarked;
