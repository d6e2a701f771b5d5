/**
 * Joint research (联合教研) and synchronous classes (网络同步课堂): planned, moved, held, cancelled. Uses
 * school, community, studio and directory.
 */
@NullMarked
package cn.yanzhen.community.session;

import org.jspecify.annotations.NullMarked;
