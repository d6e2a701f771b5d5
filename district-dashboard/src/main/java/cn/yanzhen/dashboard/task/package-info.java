/**
 * What waits for a caller here: so far nothing does, the workbench asks every service all the same.
 */
@NullMarked
package cn.yanzhen.dashboard.task;

import org.jspecify.annotations.NullMarked;
