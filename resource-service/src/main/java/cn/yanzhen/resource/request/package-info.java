/**
 * Requests (需求单): a school asks for what the library lacks, its community's lead school claims,
 * delivers, and the asking school accepts. Uses {@code item} and {@code directory}.
 */
@NullMarked
package cn.yanzhen.resource.request;

import org.jspecify.annotations.NullMarked;
