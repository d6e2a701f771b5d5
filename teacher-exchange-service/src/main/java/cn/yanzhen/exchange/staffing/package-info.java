/**
 * Numbered posts (岗位): who holds them, who acts in them, what is lacking and what there is too much
 * of. Uses assignment and what assignment may use.
 */
@NullMarked
package cn.yanzhen.exchange.staffing;

import org.jspecify.annotations.NullMarked;
