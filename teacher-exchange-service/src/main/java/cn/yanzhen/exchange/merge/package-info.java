/**
 * Two records of one person: likely ones shown, made one, and taken apart again. Uses post,
 * directory, person, listing.
 */
@NullMarked
package cn.yanzhen.exchange.merge;

import org.jspecify.annotations.NullMarked;
