/** 协议: the documents that found, change and end a community. Uses community and document. */
@NullMarked
package cn.yanzhen.community.agreement;

import org.jspecify.annotations.NullMarked;
