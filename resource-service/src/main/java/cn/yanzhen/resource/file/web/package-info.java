/** tus 1.0 over HTTP. */
@NullMarked
package cn.yanzhen.resource.file.web;

import org.jspecify.annotations.NullMarked;
