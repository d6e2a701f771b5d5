/** Business time, which can be moved outside production. */
@NullMarked
package cn.yanzhen.defaults.clock;

import org.jspecify.annotations.NullMarked;
