package cn.yanzhen.community.target;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the facts that a figure counts.
 *
 * @param lastDay of what lasts
 * @param link the page where it is looked at
 */
public record Evidence(
    FactKind kind,
    UUID id,
    LocalDate day,
    @Nullable LocalDate lastDay,
    String title,
    @Nullable String subject,
    @Nullable String stage,
    List<Took> schools,
    String link) {

  /** A school and what it did in it. */
  public record Took(Part part, UUID schoolId) {}
}
