/** Contracts (协作协议) between two districts, and what they share. Uses school and document. */
@NullMarked
package cn.yanzhen.community.contract;

import org.jspecify.annotations.NullMarked;
