/** Coverage (覆盖率) with its base, as of any day. Uses school, community and target. */
@NullMarked
package cn.yanzhen.community.coverage;

import org.jspecify.annotations.NullMarked;
