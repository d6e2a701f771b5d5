package cn.yanzhen.relay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event says of itself, besides its data. */
public record ReceivedEvent(
    UUID id,
    String type,
    String source,
    String subject,
    Instant time,
    long sequence,
    @Nullable String district,
    String topic,
    String key) {}
