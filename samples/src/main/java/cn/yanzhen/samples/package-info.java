/**
 * The sample district: generated with a fixed seed, loaded through the gateway; workbooks with
 * faults for tests.
 */
@NullMarked
package cn.yanzhen.samples;

import org.jspecify.annotations.NullMarked;
