/** A caller of the gateway, as a person with a browser's cookies or as a machine with a token. */
@NullMarked
package cn.yanzhen.samples.gateway;

import org.jspecify.annotations.NullMarked;
