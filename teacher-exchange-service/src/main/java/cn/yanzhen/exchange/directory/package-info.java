/**
 * Our own copy of schools and communities, fed by events, and what a caller may do by it. Uses
 * post.
 */
@NullMarked
package cn.yanzhen.exchange.directory;

import org.jspecify.annotations.NullMarked;
