/** Our own copy of schools and districts: only what a name on a page needs. */
@NullMarked
package cn.yanzhen.identity.directory;

import org.jspecify.annotations.NullMarked;
