/** What member schools lack (需求). Uses post, person, directory, policy. */
@NullMarked
package cn.yanzhen.exchange.need;

import org.jspecify.annotations.NullMarked;
