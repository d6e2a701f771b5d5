/**
 * Search (搜索): a Lucene index in the process, derived from the items and rebuilt from them whenever
 * it is missing, broken or behind. Uses {@code item} and {@code directory}.
 */
@NullMarked
package cn.yanzhen.resource.search;

import org.jspecify.annotations.NullMarked;
