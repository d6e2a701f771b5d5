/** Agreements over HTTP. */
@NullMarked
package cn.yanzhen.community.agreement.web;

import org.jspecify.annotations.NullMarked;
