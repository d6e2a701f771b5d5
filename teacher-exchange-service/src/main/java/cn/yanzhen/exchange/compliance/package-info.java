/**
 * Whether the exchange obeys the rules of its place: who is expected to move, who moved, and the
 * shares with the people behind them. Uses post, directory, person, policy, assignment, listing.
 */
@NullMarked
package cn.yanzhen.exchange.compliance;

import org.jspecify.annotations.NullMarked;
