/**
 * Figures: each with numerator, denominator, date and the records behind it. Uses journal, reader
 * and words.
 */
@NullMarked
package cn.yanzhen.dashboard.figure;

import org.jspecify.annotations.NullMarked;
