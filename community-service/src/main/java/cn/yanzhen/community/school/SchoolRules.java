package cn.yanzhen.community.school;

import cn.yanzhen.defaults.problem.Refusal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rule book of the register: what may be said of a school, and when it may close. */
final class SchoolRules {
  private static final Span PLAUSIBLE =
      new Span(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 12, 31));

  private SchoolRules() {}

  /** A description from a day on. */
  static Optional<Refusal> ofDescribing(
      School school,
      Timeline timeline,
      LocalDate from,
      Description description,
      @Nullable String why,
      LocalDate today) {
    return implausible("from", from)
        .or(() -> beforeFirstDay(school, timeline, "from", from))
        .or(() -> closedBy(school, from))
        .or(() -> unexplained(from, why, today))
        .or(
            () ->
                timeline
                    .on(from)
                    .filter(passage -> passage.description().equals(description))
                    .map(passage -> nothingChanged()));
  }

  /** Another description of days that are described already. */
  static Optional<Refusal> ofCorrecting(
      School school, Timeline timeline, Span days, Description description) {
    var from = days.from();
    var to = days.to();
    return implausible("from", from)
        .or(() -> implausible("to", to))
        .or(() -> from == null ? Optional.empty() : beforeFirstDay(school, timeline, "from", from))
        .or(() -> to == null ? Optional.empty() : beforeFirstDay(school, timeline, "to", to))
        .or(() -> from == null ? Optional.empty() : closedBy(school, from))
        .or(
            () ->
                timeline.overwrite(days, description).equals(timeline)
                    ? Optional.of(nothingChanged())
                    : Optional.empty());
  }

  /** Taking back a description that has not begun. */
  static Optional<Refusal> ofWithdrawing(Timeline timeline, LocalDate from, LocalDate today) {
    if (timeline.beginningOn(from).isEmpty() || from.equals(timeline.firstDay())) {
      return Optional.of(
          Refusal.conflict("community/no-such-change", "没有从 " + from + " 起的变更可以取消，请刷新后核对。"));
    }
    if (!from.isAfter(today)) {
      return Optional.of(
          Refusal.conflict("community/already-begun", "这项变更已从 " + from + " 起生效，不能取消；登记有误请用“更正”。"));
    }
    return Optional.empty();
  }

  /**
   * The end of a school.
   *
   * @param successor the school it goes into; null unless merged, or unknown in the district
   * @param arriving schools that are to go into this one later
   * @param ties what holds it after that day
   */
  static Optional<Refusal> ofClosing(
      School school,
      Timeline timeline,
      Closing closing,
      @Nullable School successor,
      @Nullable LocalDate successorsFirstDay,
      List<School> arriving,
      List<Tie> ties,
      LocalDate today) {
    var day = closing.day();
    var before = school.closing();
    if (school.standing(today) == School.Standing.PLANNED) {
      return Optional.of(
          Refusal.conflict(
              "community/school-not-open",
              "「%s」从 %s 起才开办，还不能登记停办。".formatted(school.name(), timeline.firstDay())));
    }
    if (before != null) {
      return Optional.of(
          Refusal.conflict(
              "community/school-closed",
              "「%s」已登记在 %s %s，不能再次登记。"
                  .formatted(school.name(), before.day(), before.kind().word())));
    }
    return implausible("day", day)
        .or(() -> beforeFirstDay(school, timeline, "day", day))
        .or(() -> noHeir(school, closing, successor, successorsFirstDay))
        .or(() -> expected(school, day, arriving))
        .or(() -> tied(school, day, ties));
  }

  /** A closing is taken back while the school is still there. */
  static Optional<Refusal> ofReopening(School school, LocalDate today) {
    var closing = school.closing();
    if (closing == null) {
      return Optional.of(
          Refusal.conflict("community/not-closing", "「" + school.name() + "」没有登记停办或并校，无需撤销。"));
    }
    if (closing.isOver(today)) {
      return Optional.of(
          Refusal.conflict(
              "community/closing-over",
              "「%s」已于 %s %s，不能再撤销。"
                  .formatted(school.name(), closing.day(), closing.kind().word())));
    }
    return Optional.empty();
  }

  private static Optional<Refusal> noHeir(
      School school,
      Closing closing,
      @Nullable School successor,
      @Nullable LocalDate successorsFirstDay) {
    if (closing.kind() != Closing.Kind.MERGED) {
      return Optional.empty();
    }
    if (successor == null) {
      return Optional.of(
          Refusal.invalid("community/successor-unknown", "successorId", "本区县没有登记要并入的学校，请重新选择。"));
    }
    if (successor.id().equals(school.id())) {
      return Optional.of(
          Refusal.invalid("community/successor-itself", "successorId", "学校不能并入自己，请选择另一所学校。"));
    }
    var next = closing.day().plusDays(1);
    var end = successor.closing();
    if (end != null && end.isOver(next)) {
      return Optional.of(
          Refusal.conflict(
              "community/successor-closed",
              "「%s」到 %s 为止%s，%s 不能再并入它。"
                  .formatted(successor.name(), end.day(), end.kind().word(), next)));
    }
    if (successorsFirstDay != null && successorsFirstDay.isAfter(next)) {
      return Optional.of(
          Refusal.conflict(
              "community/successor-not-open",
              "「%s」从 %s 起才有，%s 还不能并入它。".formatted(successor.name(), successorsFirstDay, next)));
    }
    return Optional.empty();
  }

  private static Optional<Refusal> expected(School school, LocalDate day, List<School> arriving) {
    return arriving.stream()
        .filter(other -> other.closing() != null && !other.closing().day().isBefore(day))
        .findFirst()
        .map(
            other ->
                Refusal.conflict(
                    "community/successor-of-another",
                    "「%s」登记了并入「%s」，请先撤销它的并校或改并他校。".formatted(other.name(), school.name())));
  }

  private static Optional<Refusal> tied(School school, LocalDate day, List<Tie> ties) {
    if (ties.isEmpty()) {
      return Optional.empty();
    }
    var byRemedy =
        ties.stream()
            .collect(Collectors.groupingBy(Tie::remedy, LinkedHashMap::new, Collectors.toList()));
    return Optional.of(
        Refusal.conflict(
            ties.getFirst().code(),
            "「%s」在 %s 之后还有%s，再登记停办。"
                .formatted(
                    school.name(),
                    day,
                    byRemedy.entrySet().stream()
                        .map(group -> words(group.getValue()) + "，请先" + group.getKey())
                        .collect(Collectors.joining("；")))));
  }

  private static String words(List<Tie> ties) {
    return ties.stream().map(Tie::words).limit(5).collect(Collectors.joining("、"))
        + (ties.size() > 5 ? "等" : "");
  }

  static Optional<Refusal> implausible(String field, @Nullable LocalDate day) {
    return day == null || PLAUSIBLE.contains(day)
        ? Optional.empty()
        : Optional.of(
            Refusal.invalid(
                "community/day-implausible", field, "日期 " + day + " 不合理，应在 1900 至 2100 年之间。"));
  }

  private static Optional<Refusal> beforeFirstDay(
      School school, Timeline timeline, String field, LocalDate day) {
    var first = timeline.firstDay();
    return first == null || !day.isBefore(first)
        ? Optional.empty()
        : Optional.of(
            Refusal.invalid(
                "community/before-first-day",
                field,
                "「%s」从 %s 起才有登记，不能写成更早的 %s。".formatted(school.name(), first, day)));
  }

  private static Optional<Refusal> closedBy(School school, LocalDate day) {
    var closing = school.closing();
    return closing == null || !closing.isOver(day)
        ? Optional.empty()
        : Optional.of(
            Refusal.conflict(
                "community/school-closed",
                "「%s」到 %s 为止%s，不能再从 %s 起变更。"
                    .formatted(school.name(), closing.day(), closing.kind().word(), day)));
  }

  /** The past was believed by somebody: who changes it says why. */
  private static Optional<Refusal> unexplained(
      LocalDate from, @Nullable String why, LocalDate today) {
    return why == null && from.isBefore(today)
        ? Optional.of(
            Refusal.invalid("community/reason-missing", "reason", "从过去的日子起变更，请写明原因（如文件号）。"))
        : Optional.empty();
  }

  private static Refusal nothingChanged() {
    return Refusal.conflict("community/nothing-changed", "内容与已登记的相同，没有需要保存的变更。");
  }
}
