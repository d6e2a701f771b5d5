/** Persons and recordings to choose from, over HTTP. */
@NullMarked
package cn.yanzhen.community.directory.web;

import org.jspecify.annotations.NullMarked;
