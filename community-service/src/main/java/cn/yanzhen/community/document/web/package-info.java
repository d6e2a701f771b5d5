/** Attachments over HTTP. */
@NullMarked
package cn.yanzhen.community.document.web;

import org.jspecify.annotations.NullMarked;
