/** Schools, communities, and who belongs where, since when. */
@NullMarked
package cn.yanzhen.community;

import org.jspecify.annotations.NullMarked;
