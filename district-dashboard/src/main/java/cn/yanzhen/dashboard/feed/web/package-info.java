/** The feed over HTTP. */
@NullMarked
package cn.yanzhen.dashboard.feed.web;

import org.jspecify.annotations.NullMarked;
