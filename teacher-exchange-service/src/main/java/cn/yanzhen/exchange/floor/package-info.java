/**
 * 底线: what a school that sends must keep at home on every day, against 稀释, and who came to it from
 * its members (虹吸). Reads orders by their rows, for assignment stands on this room. Uses post,
 * directory, person, policy.
 */
@NullMarked
package cn.yanzhen.exchange.floor;

import org.jspecify.annotations.NullMarked;
