/** Where somebody would like to go (交流意愿). Uses post, directory, person, need. */
@NullMarked
package cn.yanzhen.exchange.wish;

import org.jspecify.annotations.NullMarked;
