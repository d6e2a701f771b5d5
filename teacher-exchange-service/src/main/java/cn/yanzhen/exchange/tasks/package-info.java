/** What waits for the caller (待办) in this service. Uses need and assignment. */
@NullMarked
package cn.yanzhen.exchange.tasks;

import org.jspecify.annotations.NullMarked;
