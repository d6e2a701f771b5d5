/**
 * Events in order per key, at least once, none lost: outbox and relay to send, inbox and dead
 * letters to receive.
 */
@NullMarked
package cn.yanzhen.relay;

import org.jspecify.annotations.NullMarked;
