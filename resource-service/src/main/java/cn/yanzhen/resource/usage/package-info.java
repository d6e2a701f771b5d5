/**
 * Usage (使用): the file itself, and who took it: once a person, resource and day. Uses {@code item}
 * and {@code file}.
 */
@NullMarked
package cn.yanzhen.resource.usage;

import org.jspecify.annotations.NullMarked;
