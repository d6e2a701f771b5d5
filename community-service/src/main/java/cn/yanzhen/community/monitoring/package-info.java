/** Results of monitoring in common: aggregates of a school. Uses school, community and target. */
@NullMarked
package cn.yanzhen.community.monitoring;

import org.jspecify.annotations.NullMarked;
