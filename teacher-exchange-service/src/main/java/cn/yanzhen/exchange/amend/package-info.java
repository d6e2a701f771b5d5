/**
 * Puts right what the registry says wrongly of where somebody was, and of whom it should not know.
 */
@NullMarked
package cn.yanzhen.exchange.amend;

import org.jspecify.annotations.NullMarked;
