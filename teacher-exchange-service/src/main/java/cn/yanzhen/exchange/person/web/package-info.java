/** The registry over HTTP. */
@NullMarked
package cn.yanzhen.exchange.person.web;

import org.jspecify.annotations.NullMarked;
