/** The map over HTTP. */
@NullMarked
package cn.yanzhen.community.map.web;

import org.jspecify.annotations.NullMarked;
