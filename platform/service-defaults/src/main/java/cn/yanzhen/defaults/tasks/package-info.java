/** What waits for a caller, in the words of the workbench. */
@NullMarked
package cn.yanzhen.defaults.tasks;

import org.jspecify.annotations.NullMarked;
