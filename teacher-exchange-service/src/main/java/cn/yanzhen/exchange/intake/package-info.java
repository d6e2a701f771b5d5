/** The sheets 人员 and 需求 of the district's workbook. Uses person, need, directory. */
@NullMarked
package cn.yanzhen.exchange.intake;

import org.jspecify.annotations.NullMarked;
