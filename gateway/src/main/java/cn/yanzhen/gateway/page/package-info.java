/** The web pages, from a folder. */
@NullMarked
package cn.yanzhen.gateway.page;

import org.jspecify.annotations.NullMarked;
