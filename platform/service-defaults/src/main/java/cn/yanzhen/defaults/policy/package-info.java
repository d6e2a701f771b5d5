/** Policy as data: files that say what holds, of where, and by which source. */
@NullMarked
package cn.yanzhen.defaults.policy;

import org.jspecify.annotations.NullMarked;
