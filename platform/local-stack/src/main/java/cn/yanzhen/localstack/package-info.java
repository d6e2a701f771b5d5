/**
 * The whole system on one machine: PostgreSQL, Redis, Kafka and every part as child processes that
 * are started, watched, restarted, taken over after a crash, and stopped in order.
 */
@NullMarked
package cn.yanzhen.localstack;

import org.jspecify.annotations.NullMarked;
