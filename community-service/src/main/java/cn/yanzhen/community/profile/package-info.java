/** 简介: a community on one sheet of paper, as of a day. */
@NullMarked
package cn.yanzhen.community.profile;

import org.jspecify.annotations.NullMarked;
