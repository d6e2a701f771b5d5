/**
 * Studios (工作室), their leaders and their members of several schools. Uses school, community and
 * directory.
 */
@NullMarked
package cn.yanzhen.community.studio;

import org.jspecify.annotations.NullMarked;
