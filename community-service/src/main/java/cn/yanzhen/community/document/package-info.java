/**
 * Files that people add to what they write: their kind is told by their content. Uses no other
 * room.
 */
@NullMarked
package cn.yanzhen.community.document;

import org.jspecify.annotations.NullMarked;
