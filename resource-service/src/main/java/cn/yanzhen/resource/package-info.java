/** Lesson resources with their files and a search, and the requests for what is missing. */
@NullMarked
package cn.yanzhen.resource;

import org.jspecify.annotations.NullMarked;
