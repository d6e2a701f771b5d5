/** Cases over HTTP. */
@NullMarked
package cn.yanzhen.community.change.web;

import org.jspecify.annotations.NullMarked;
