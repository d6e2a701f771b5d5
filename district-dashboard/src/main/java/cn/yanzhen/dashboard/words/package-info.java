/** Codes and their Chinese words. Uses no other room. */
@NullMarked
package cn.yanzhen.dashboard.words;

import org.jspecify.annotations.NullMarked;
