/** Files over HTTP. */
@NullMarked
package cn.yanzhen.resource.usage.web;

import org.jspecify.annotations.NullMarked;
