/** Lists as pages by id and as files. Uses no other room. */
@NullMarked
package cn.yanzhen.exchange.listing;

import org.jspecify.annotations.NullMarked;
