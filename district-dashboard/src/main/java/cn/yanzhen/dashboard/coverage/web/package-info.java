/** The communities over HTTP. */
@NullMarked
package cn.yanzhen.dashboard.coverage.web;

import org.jspecify.annotations.NullMarked;
