/** How often a person, a machine or an address may call. */
@NullMarked
package cn.yanzhen.gateway.limit;

import org.jspecify.annotations.NullMarked;
