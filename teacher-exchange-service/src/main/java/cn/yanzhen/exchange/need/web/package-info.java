/** Needs over HTTP. */
@NullMarked
package cn.yanzhen.exchange.need.web;

import org.jspecify.annotations.NullMarked;
