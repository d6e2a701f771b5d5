package cn.yanzhen.community.target;

import cn.yanzhen.community.community.Role;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an indicator's value comes about. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Measure.Computed.class, name = "COMPUTED"),
  @JsonSubTypes.Type(value = Measure.Typed.class, name = "TYPED")
})
public sealed interface Measure {

  /** Whether the year begins at nothing and adds up; a level goes on from where it stood. */
  boolean accrues();

  /** Which facts: those that happened in the year, or those that last on the day asked for. */
  enum Span {
    HAPPENED,
    LASTING
  }

  /** What makes one of the count. */
  enum Each {
    FACT,
    SUBJECT,
    PERSON
  }

  enum Total {
    SUM,
    LATEST
  }

  /**
   * A school of the community that must have had this part, in this role on the day; null is any
   * role.
   */
  record Where(Part part, @Nullable Role role) {}

  /**
   * Counted from what happened. All conditions must hold for one and the same community, each by a
   * school of its own.
   *
   * @param details only facts of these kinds; empty is all
   */
  record Computed(
      List<FactKind> facts, List<String> details, List<Where> where, Span span, Each each)
      implements Measure {

    public Computed {
      details = details == null ? List.of() : List.copyOf(details);
      if (facts.isEmpty() || where.isEmpty()) {
        throw new IllegalArgumentException("a computed measure names facts and whose they are");
      }
      if (where.size() > 4) {
        throw new IllegalArgumentException("more than four schools in one fact are not told apart");
      }
      if (!details.stream().allMatch(detail -> detail.matches("[A-Z_]{1,40}"))) {
        throw new IllegalArgumentException("details are codes: " + details);
      }
    }

    @Override
    public boolean accrues() {
      return span == Span.HAPPENED;
    }
  }

  /** Typed by people, where nothing can compute it. */
  record Typed(Total total) implements Measure {
    @Override
    public boolean accrues() {
      return total == Total.SUM;
    }
  }
}
