/**
 * Who leaves the district's service (离开): for what reason, on which last day, and what follows from
 * it. Uses post, directory, person, assignment.
 */
@NullMarked
package cn.yanzhen.exchange.departure;

import org.jspecify.annotations.NullMarked;
