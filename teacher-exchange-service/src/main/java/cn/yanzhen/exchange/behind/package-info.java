/** Work that takes longer than a question, and how far it is. Uses no other room. */
@NullMarked
package cn.yanzhen.exchange.behind;

import org.jspecify.annotations.NullMarked;
