/** 布局图: where the schools of communities lie, as of a day. */
@NullMarked
package cn.yanzhen.community.map;

import org.jspecify.annotations.NullMarked;
