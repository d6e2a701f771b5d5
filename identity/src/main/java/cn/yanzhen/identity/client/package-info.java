/**
 * OpenID Connect: which programs may ask for tokens, and what a token says. May use account and
 * grant.
 */
@NullMarked
package cn.yanzhen.identity.client;

import org.jspecify.annotations.NullMarked;
