/** Schools over HTTP. */
@NullMarked
package cn.yanzhen.community.school.web;

import org.jspecify.annotations.NullMarked;
