/** Studios over HTTP. */
@NullMarked
package cn.yanzhen.community.studio.web;

import org.jspecify.annotations.NullMarked;
