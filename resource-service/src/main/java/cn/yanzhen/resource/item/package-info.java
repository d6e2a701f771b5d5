/**
 * Items (资源): what is shared, its versions, who published it. Uses {@code file} and {@code
 * directory}.
 */
@NullMarked
package cn.yanzhen.resource.item;

import org.jspecify.annotations.NullMarked;
