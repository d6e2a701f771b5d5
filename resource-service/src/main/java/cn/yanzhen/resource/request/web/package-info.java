/** Requests and tasks over HTTP. */
@NullMarked
package cn.yanzhen.resource.request.web;

import org.jspecify.annotations.NullMarked;
