/**
 * Who fits a need, where a person fits, and why others do not: the rules of assignment, asked from
 * either side. Uses assignment, need, person.
 */
@NullMarked
package cn.yanzhen.exchange.fit;

import org.jspecify.annotations.NullMarked;
