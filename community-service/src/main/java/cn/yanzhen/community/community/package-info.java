/** Communities, their memberships and cycles: who leads whom, since when. Uses the room school. */
@NullMarked
package cn.yanzhen.community.community;

import org.jspecify.annotations.NullMarked;
