/** Workbooks in two steps, check then commit, and exports. */
@NullMarked
package cn.yanzhen.defaults.workbook;

import org.jspecify.annotations.NullMarked;
