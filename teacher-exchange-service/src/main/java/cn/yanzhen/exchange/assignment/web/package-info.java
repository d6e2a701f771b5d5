/** Assignments over HTTP. */
@NullMarked
package cn.yanzhen.exchange.assignment.web;

import org.jspecify.annotations.NullMarked;
