/** Search over HTTP. */
@NullMarked
package cn.yanzhen.resource.search.web;

import org.jspecify.annotations.NullMarked;
