package cn.yanzhen.exchange.handover;

import cn.yanzhen.defaults.policy.PolicyFile;
import cn.yanzhen.exchange.post.AssignmentKind;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists as data, {@code handover.yml}. */
@Component
class HandoverBook {

  /** From which day of the order days are counted. */
  enum CountedFrom {
    FIRST_DAY,
    LAST_DAY
  }

  /**
   * @param days after the day, before it when negative
   * @param kinds of which it is asked, null for all
   */
  record Entry(
      String code,
      String word,
      Duty duty,
      CountedFrom from,
      int days,
      @Nullable Set<AssignmentKind> kinds) {}

  /**
   * @param label how sure we are of the lists
   * @param remindDays so many days before an item is due it is a task
   * @param lateDays so many days there are at least for a list that was opened late
   */
  record Book(
      String label,
      String source,
      int remindDays,
      int lateDays,
      List<Entry> start,
      @JsonProperty("return") List<Entry> returning) {}

  private final Book book = PolicyFile.read("handover.yml", Book.class);

  Book book() {
    return book;
  }

  List<Entry> entries(Phase phase, AssignmentKind kind) {
    return (phase == Phase.START ? book.start : book.returning)
        .stream().filter(entry -> entry.kinds == null || entry.kinds.contains(kind)).toList();
  }
}
