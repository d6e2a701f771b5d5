/** The sign-in pages. */
@NullMarked
package cn.yanzhen.identity.account.web;

import org.jspecify.annotations.NullMarked;
