/**
 * One run that starts the system, watches its memory, reads through the gateway and directly, and
 * times the dashboard.
 */
@NullMarked
package cn.yanzhen.bench;

import org.jspecify.annotations.NullMarked;
