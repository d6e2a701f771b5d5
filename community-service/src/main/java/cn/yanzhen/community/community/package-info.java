/**
 * Communities, their memberships and cycles: who leads whom, from when to when, and what was known
 * of it before. Uses the room school.
 */
@NullMarked
package cn.yanzhen.community.community;

import org.jspecify.annotations.NullMarked;
