/** The append-only, hash-chained audit trail. */
@NullMarked
package cn.yanzhen.defaults.audit;

import org.jspecify.annotations.NullMarked;
