/** Accounts and their sign-in by password. Knows nothing of grants nor of clients. */
@NullMarked
package cn.yanzhen.identity.account;

import org.jspecify.annotations.NullMarked;
