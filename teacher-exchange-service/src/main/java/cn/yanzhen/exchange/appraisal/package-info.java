/**
 * Appraisal (考核) of who was sent: by the school where they worked, then by the home school; what
 * was once signed is corrected, never overwritten. Uses assignment.
 */
@NullMarked
package cn.yanzhen.exchange.appraisal;

import org.jspecify.annotations.NullMarked;
