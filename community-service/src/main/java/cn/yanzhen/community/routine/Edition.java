package cn.yanzhen.community.routine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A routine as it reads from a day on, until the next edition begins. */
public record Edition(
    int number,
    String title,
    List<String> paragraphs,
    @Nullable UUID attachmentId,
    LocalDate from,
    String by,
    Instant at) {
  public Edition {
    paragraphs = List.copyOf(paragraphs);
  }
}
