/** Deputies over HTTP. */
@NullMarked
package cn.yanzhen.identity.deputy.web;

import org.jspecify.annotations.NullMarked;
