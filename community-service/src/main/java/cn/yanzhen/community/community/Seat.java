package cn.yanzhen.community.community;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership as somebody proposes it: nothing about it is checked yet. */
public record Seat(
    UUID schoolId,
    Role role,
    @Nullable PairingModel model,
    @Nullable Grade grade,
    LocalDate from,
    LocalDate to) {}
