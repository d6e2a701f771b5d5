package cn.yanzhen.community.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement as somebody enters it: nothing about it is checked yet. */
public record Entry(
    String title,
    String kind,
    LocalDate signedOn,
    LocalDate from,
    @Nullable LocalDate to,
    UUID attachmentId) {}
