/**
 * Handing over (交接): who must have done what before somebody comes and before they go back. It
 * blocks nothing and forgets nothing. Uses assignment and listing.
 */
@NullMarked
package cn.yanzhen.exchange.handover;

import org.jspecify.annotations.NullMarked;
