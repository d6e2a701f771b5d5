/** Persons, needs and assignments. Uses feed, figure, journal and words. */
@NullMarked
package cn.yanzhen.dashboard.staffing;

import org.jspecify.annotations.NullMarked;
