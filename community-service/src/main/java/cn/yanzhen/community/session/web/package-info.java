/** Sessions and their calendar over HTTP. */
@NullMarked
package cn.yanzhen.community.session.web;

import org.jspecify.annotations.NullMarked;
