/** Our own copy of persons, their names and shared resources, fed by events. Uses no other room. */
@NullMarked
package cn.yanzhen.community.directory;

import org.jspecify.annotations.NullMarked;
