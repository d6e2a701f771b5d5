/** Our own copy of schools and communities, fed by the community's events. */
@NullMarked
package cn.yanzhen.resource.directory;

import org.jspecify.annotations.NullMarked;
