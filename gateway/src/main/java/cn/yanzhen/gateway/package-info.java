/** The only door: every request from outside passes here. */
@NullMarked
package cn.yanzhen.gateway;

import org.jspecify.annotations.NullMarked;
