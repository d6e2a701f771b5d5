package cn.yanzhen.community.school;

import cn.yanzhen.community.school.Timeline.Passage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a school's timeline, and who said so.
 *
 * @param since since when it is believed, null for what was there before the register kept this
 * @param saidAt when it was said: earlier than {@code since} for a piece that a later change left
 *     over
 * @param until until when it was believed, null while it still is
 * @param replacedBy who replaced it, null while it is believed
 */
public record Statement(
    Passage passage,
    @Nullable Instant since,
    @Nullable Instant saidAt,
    @Nullable String by,
    @Nullable String why,
    @Nullable Instant until,
    @Nullable String replacedBy,
    @Nullable String replacedWhy) {}
