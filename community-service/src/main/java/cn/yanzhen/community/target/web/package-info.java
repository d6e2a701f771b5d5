/** Targets over HTTP. */
@NullMarked
package cn.yanzhen.community.target.web;

import org.jspecify.annotations.NullMarked;
