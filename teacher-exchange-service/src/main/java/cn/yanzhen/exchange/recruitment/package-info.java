/**
 * New teachers who are recruited, trained, placed and followed as one (统一招聘、培训、分配、使用). Uses post,
 * directory, person, need, assignment.
 */
@NullMarked
package cn.yanzhen.exchange.recruitment;

import org.jspecify.annotations.NullMarked;
