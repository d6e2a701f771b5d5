/** Which values are taken from outside at all, and the words that say so. */
@NullMarked
package cn.yanzhen.defaults.values;

import org.jspecify.annotations.NullMarked;
