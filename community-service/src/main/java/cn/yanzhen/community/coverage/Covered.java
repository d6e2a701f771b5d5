package cn.yanzhen.community.coverage;

import cn.yanzhen.community.school.Ownership;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school of the denominator.
 *
 * @param weight what it counts: one, or its pupils; null when nobody has told them
 * @param ownership null where nobody has stated it
 * @param communityId the community that covers it on the day, that of its main place if it has two;
 *     null when none does
 */
public record Covered(
    UUID schoolId,
    String code,
    String name,
    @Nullable Long weight,
    @Nullable Ownership ownership,
    @Nullable UUID communityId,
    @Nullable String communityName) {}
