/** What comes in by HTTP is bounded here, before any service looks at it. */
@NullMarked
package cn.yanzhen.defaults.door;

import org.jspecify.annotations.NullMarked;
