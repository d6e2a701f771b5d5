package cn.yanzhen.exchange.intake;

import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.PaperDesk.Recording;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.post.Booking;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row of 在派人员 has to be, beside what is recorded and the rows before it. */
final class AfootRules {

  /** Why a row cannot be recorded: the column, a stable code, and what to do. */
  record Against(String heading, String code, String reason) {}

  private final LocalDate today;
  private final LocalDate firstRules;
  private final Map<UUID, List<Assignment>> known;
  private final Map<Recording, Integer> rows = new HashMap<>();
  private final Map<UUID, List<Booking>> added = new HashMap<>();

  /**
   * @param firstRules the first day that rules are known of
   * @param known by person, with what was recorded and has ended
   */
  AfootRules(LocalDate today, LocalDate firstRules, Map<UUID, List<Assignment>> known) {
    this.today = today;
    this.firstRules = firstRules;
    this.known = known;
  }

  /** The row before that says the same; null, and remembered, when it is the first. */
  @Nullable Integer earlier(Recording said, int row) {
    return rows.putIfAbsent(said, row);
  }

  /** Whether just this was recorded before, whatever has become of it. */
  boolean isRecorded(Recording said) {
    return known.getOrDefault(said.personId(), List.of()).stream().anyMatch(one -> isOf(one, said));
  }

  /** By the last day that the paper said, or by the one that holds now. */
  private static boolean isOf(Assignment one, Recording said) {
    var terms = one.terms();
    var paper = terms.paper();
    if (paper == null) return false;
    var last = said.paper().to();
    return paper.number().equals(said.paper().number())
        && paper.on().equals(said.paper().on())
        && (paper.to().equals(last) || terms.period().to().equals(last))
        && terms.period().from().equals(said.from())
        && terms.kind() == said.kind()
        && terms.receivingSchoolId().equals(said.receivingSchoolId())
        && terms.subject() == said.subject()
        && terms.stage() == said.stage()
        && terms.fte().equals(said.fte())
        && Objects.equals(terms.note(), said.note());
  }

  /** Whether rules are known of its first day. */
  boolean hasRules(Recording said) {
    return !said.from().isBefore(firstRules);
  }

  /**
   * All that stands against it; when nothing does, its time counts for the rows that follow.
   *
   * @param since when the person came to the school of their establishment
   * @param home null when it is not known here
   * @param uncertified why no certificate covers it
   */
  List<Against> against(
      Recording said,
      LocalDate since,
      School host,
      @Nullable School home,
      @Nullable String uncertified) {
    var against = new ArrayList<Against>();
    if (!host.stages().contains(said.stage()))
      against.add(
          new Against(
              "学段",
              "intake/stage-not-offered",
              host.name() + "没有" + said.stage().word() + "学段，请核对。"));
    if (said.sendingSchoolId().equals(said.receivingSchoolId()))
      against.add(new Against(AfootSheet.HOST, "intake/already-there", "接收学校就是该教师编制所在的学校，请核对。"));
    beginning(said, since, against);
    ending(said.paper().to(), host, home, against);
    if (uncertified != null)
      against.add(
          new Against(
              "学科", "intake/certificate-missing", uncertified + "；请先在“资格证书”表登记，或核对学科、学段和开始日期。"));
    if (!against.isEmpty()) return against;
    var taken = taken(said);
    if (taken != null) return List.of(taken);
    added
        .computeIfAbsent(said.personId(), who -> new ArrayList<>())
        .add(new Booking(days(said), said.fte()));
    return against;
  }

  private void beginning(Recording said, LocalDate since, List<Against> against) {
    var from = said.from();
    if (from.isAfter(today)) {
      against.add(
          new Against("开始日期", "intake/not-begun", "开始日期晚于今天：本表只登记已经在派的，还没开始的请由总校在“需求”页提出人选。"));
    } else if (!hasRules(said)) {
      against.add(
          new Against("开始日期", "intake/before-rules", "早于 " + firstRules + "，系统没有那时的规则，不能登记。"));
    }
    if (from.isBefore(since))
      against.add(
          new Against(
              "开始日期", "intake/before-service", since + " 才到现在的编制学校，派遣不能早于它；请核对开始日期，或“人员”表的到校日期。"));
  }

  private void ending(LocalDate last, School host, @Nullable School home, List<Against> against) {
    if (last.isBefore(today))
      against.add(new Against("结束日期", "intake/afoot-over", "最后一天已经过去，人员应已返回：本表只登记仍在派的，请核对或删去这一行。"));
    Stream.of(host, home)
        .filter(Objects::nonNull)
        .distinct()
        .filter(school -> school.isClosedOn(last))
        .forEach(
            school ->
                against.add(
                    new Against(
                        "结束日期",
                        "intake/school-closed",
                        "「%s」到 %s 为止撤并，派遣不能晚于它。".formatted(school.name(), school.closedOn()))));
  }

  /** What takes the person's time already, in orders and in the rows before. */
  private @Nullable Against taken(Recording said) {
    var days = days(said);
    var orders =
        known.getOrDefault(said.personId(), List.of()).stream()
            .filter(Assignment::holdsTime)
            .toList();
    for (var other : orders) {
      var terms = other.terms();
      if (terms.receivingSchoolId().equals(said.receivingSchoolId())
          && terms.subject() == said.subject()
          && terms.stage() == said.stage()
          && terms.period().overlaps(days))
        return new Against(
            "文号",
            "intake/afoot-already",
            "该教师已有到这所学校的同一学科派遣（调令%s，%s）。是同一次的，请在派遣页延期、召回，或撤销后按改正的内容登记：本表不改已登记的。"
                .formatted(other.orderNumber(), terms.period()));
    }
    var before = added.getOrDefault(said.personId(), List.of());
    var bookings =
        Stream.concat(orders.stream().map(one -> one.terms().booking()), before.stream()).toList();
    var peak = Booking.peak(bookings, days);
    if (peak.add(said.fte().value()).compareTo(Fte.FULL) <= 0) return null;
    return new Against(
        AfootSheet.FTE,
        "intake/fte-exceeded",
        "该教师在 %s 内最多已派出 %s%s，再登记 %s 将超过 1.0，请核对。"
            .formatted(days, Fte.text(peak), before.isEmpty() ? "" : "（含本表前面的行）", said.fte()));
  }

  private static Period days(Recording said) {
    return new Period(said.from(), said.paper().to());
  }
}
