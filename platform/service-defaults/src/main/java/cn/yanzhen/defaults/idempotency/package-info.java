/** The same key and body give the first answer again. */
@NullMarked
package cn.yanzhen.defaults.idempotency;

import org.jspecify.annotations.NullMarked;
