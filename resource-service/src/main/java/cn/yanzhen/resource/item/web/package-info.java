/** Resources over HTTP. */
@NullMarked
package cn.yanzhen.resource.item.web;

import org.jspecify.annotations.NullMarked;
