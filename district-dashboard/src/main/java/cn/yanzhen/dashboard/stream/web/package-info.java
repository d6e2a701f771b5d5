/** The stream over HTTP. */
@NullMarked
package cn.yanzhen.dashboard.stream.web;

import org.jspecify.annotations.NullMarked;
