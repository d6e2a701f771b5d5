/** Communities over HTTP. */
@NullMarked
package cn.yanzhen.community.community.web;

import org.jspecify.annotations.NullMarked;
