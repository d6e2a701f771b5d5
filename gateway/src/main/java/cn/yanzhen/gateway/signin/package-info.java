/** People's sign-in with OpenID Connect, their session in Redis, their tokens, their sign-out. */
@NullMarked
package cn.yanzhen.gateway.signin;

import org.jspecify.annotations.NullMarked;
