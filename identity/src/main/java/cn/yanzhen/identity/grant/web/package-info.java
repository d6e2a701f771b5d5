/** Accounts and grants over HTTP, and who the caller is. */
@NullMarked
package cn.yanzhen.identity.grant.web;

import org.jspecify.annotations.NullMarked;
