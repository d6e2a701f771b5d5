package cn.yanzhen.community.community;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was believed until a case was approved.
 *
 * @param membership null when it is about a cycle
 * @param cycle null when it is about a membership
 * @param why the case's coded reason
 */
public record PastFact(
    @Nullable Membership membership,
    @Nullable Period cycle,
    Instant knownFrom,
    Instant knownTo,
    UUID caseId,
    String byWhom,
    String why) {}
