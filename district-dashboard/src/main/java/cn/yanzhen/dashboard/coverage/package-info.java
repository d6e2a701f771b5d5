/**
 * Schools, communities and who belongs to which on a day. Uses feed, figure, journal, reader and
 * words.
 */
@NullMarked
package cn.yanzhen.dashboard.coverage;

import org.jspecify.annotations.NullMarked;
