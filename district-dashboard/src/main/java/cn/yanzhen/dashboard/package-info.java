/** Read side only: listens to the topics, projects, answers and streams; owns no truth. */
@NullMarked
package cn.yanzhen.dashboard;

import org.jspecify.annotations.NullMarked;
