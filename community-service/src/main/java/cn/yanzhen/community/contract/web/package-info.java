/** Contracts over HTTP. */
@NullMarked
package cn.yanzhen.community.contract.web;

import org.jspecify.annotations.NullMarked;
