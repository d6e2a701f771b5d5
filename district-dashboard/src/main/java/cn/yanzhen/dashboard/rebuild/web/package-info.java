/** Rebuilds over HTTP. */
@NullMarked
package cn.yanzhen.dashboard.rebuild.web;

import org.jspecify.annotations.NullMarked;
