/**
 * What a post (岗位) is described by: subject, stage, share of full time, interval. Uses no other
 * room.
 */
@NullMarked
package cn.yanzhen.exchange.post;

import org.jspecify.annotations.NullMarked;
