/**
 * Persons, their establishment and what they teach; names and identity numbers stay here. Uses
 * post.
 */
@NullMarked
package cn.yanzhen.exchange.person;

import org.jspecify.annotations.NullMarked;
