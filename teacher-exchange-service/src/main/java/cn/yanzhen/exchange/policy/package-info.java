/**
 * Rule packs as data: values that differ by place, each with its source. Uses post, person,
 * directory.
 */
@NullMarked
package cn.yanzhen.exchange.policy;

import org.jspecify.annotations.NullMarked;
