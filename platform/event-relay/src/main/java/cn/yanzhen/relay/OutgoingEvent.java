package cn.yanzhen.relay;

import org.jspecify.annotations.Nullable;

/**
 * A fact in the past tense, to be sent.
 *
 * @param key the aggregate's id; events of one key arrive in the order in which they were published
 * @param type as in {@code need-posted.v1}
 * @param sequence the aggregate's version that this event led to
 * @param data a record of JDK types, no larger than 900 kB as JSON; null erases the key from a
 *     compacted stream
 */
public record OutgoingEvent(
    String topic,
    String key,
    String type,
    long sequence,
    @Nullable String district,
    @Nullable Object data) {}
