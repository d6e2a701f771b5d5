/**
 * What a district's workbook says of schools and communities: checked whole, then committed whole.
 */
@NullMarked
package cn.yanzhen.community.intake;

import org.jspecify.annotations.NullMarked;
