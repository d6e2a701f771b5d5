/** The OneRoster CSV binding, as far as it does not depend on what an archive is about. */
@NullMarked
package cn.yanzhen.defaults.oneroster;

import org.jspecify.annotations.NullMarked;
