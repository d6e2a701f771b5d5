/** Coverage over HTTP. */
@NullMarked
package cn.yanzhen.community.coverage.web;

import org.jspecify.annotations.NullMarked;
