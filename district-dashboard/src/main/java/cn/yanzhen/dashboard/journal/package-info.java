/**
 * The bounded log of what listeners were shown, and the word that something changed. Uses no other
 * room.
 */
@NullMarked
package cn.yanzhen.dashboard.journal;

import org.jspecify.annotations.NullMarked;
