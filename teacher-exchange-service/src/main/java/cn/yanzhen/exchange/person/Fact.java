package cn.yanzhen.exchange.person;

import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a person's life brought, on a day or for some days. All days are inclusive. */
public sealed interface Fact {

  UUID id();

  UUID personId();

  /** For somebody who reads that it goes, or what comes in its place. What is sealed stays out. */
  default String words() {
    return switch (this) {
      case TitleHeld one -> one.title().word() + dated(one.since());
      case HonourHeld one -> one.honour().word() + dated(one.grantedOn()) + by(one.grantedBy());
      case Office one ->
          one.rank().word()
              + by(one.post())
              + "（"
              + (one.from() == null ? "起始不详" : one.from())
              + until(one.to())
              + "）";
      case Certificate one ->
          one.stage().word()
              + (one.subject() == null ? "" : one.subject().word())
              + dated(one.obtainedOn());
      case GraduatingYear one -> one.schoolYear() + "-" + (one.schoolYear() + 1);
      case Exemption one -> one.from() + until(one.to()) + by(one.decidedBy()) + by(one.evidence());
      case Wish one -> one.from() + until(one.to()) + by(one.note());
    };
  }

  private static String dated(@Nullable LocalDate day) {
    return day == null ? "" : "（" + day + "）";
  }

  private static String until(@Nullable LocalDate last) {
    return " 至" + (last == null ? "今" : " " + last);
  }

  private static String by(@Nullable String more) {
    return more == null ? "" : " " + more;
  }

  /**
   * 职称.
   *
   * @param since null when nobody wrote the day down: held on every day that is asked for
   */
  record TitleHeld(UUID id, UUID personId, Title title, @Nullable LocalDate since) implements Fact {

    public boolean isHeldOn(LocalDate day) {
      return since == null || !since.isAfter(day);
    }
  }

  /**
   * 荣誉.
   *
   * @param grantedOn null when nobody wrote the day down: held on every day that is asked for
   */
  record HonourHeld(
      UUID id,
      UUID personId,
      Honour honour,
      @Nullable LocalDate grantedOn,
      @Nullable String grantedBy)
      implements Fact {

    public boolean isHeldOn(LocalDate day) {
      return grantedOn == null || !grantedOn.isAfter(day);
    }
  }

  /**
   * 任职: one term (任期) in one school.
   *
   * @param post the words for it, e.g. 教务处主任
   * @param from null when nobody wrote the day down
   * @param to null while the term runs
   */
  record Office(
      UUID id,
      UUID personId,
      UUID schoolId,
      OfficeRank rank,
      @Nullable String post,
      @Nullable LocalDate from,
      @Nullable LocalDate to)
      implements Fact {

    public boolean isHeldOn(LocalDate day) {
      return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }

    /** Whether the term was over before this day. */
    public boolean isOverOn(LocalDate day) {
      return to != null && to.isBefore(day);
    }

    Office until(@Nullable LocalDate last) {
      return new Office(id, personId, schoolId, rank, post, from, last);
    }

    public boolean overlaps(Office other) {
      return (from == null || other.to == null || !from.isAfter(other.to))
          && (to == null || other.from == null || !to.isBefore(other.from));
    }
  }

  /**
   * 教师资格.
   *
   * @param subject null for a certificate of the whole stage (学前、全科)
   */
  record Certificate(
      UUID id,
      UUID personId,
      Stage stage,
      @Nullable Subject subject,
      @Nullable LocalDate obtainedOn)
      implements Fact {}

  /**
   * 毕业年级任教.
   *
   * @param schoolYear the year in which the school year begins: 2026 for 2026-2027
   */
  record GraduatingYear(UUID id, UUID personId, int schoolYear) implements Fact {}

  /**
   * 免予交流.
   *
   * @param reason a code of {@code exemption-reasons.yml}; health and family are sensitive: shown
   *     only by {@code unmask}, on the audit trail
   * @param detail sensitive as the reason is
   * @param to null while no end is known
   * @param evidence which paper proves it (材料名称、文号)
   */
  record Exemption(
      UUID id,
      UUID personId,
      String reason,
      @Nullable String detail,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String evidence,
      String decidedBy,
      @Nullable LocalDate decidedOn)
      implements Fact {

    public boolean holdsOn(LocalDate day) {
      return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    /** Whether it holds on one of these days. */
    public boolean holdsIn(Period days) {
      return !from.isAfter(days.to()) && (to == null || !to.isBefore(days.from()));
    }
  }

  /**
   * 交流意愿.
   *
   * @param kinds codes of assignment kinds; none means any
   * @param to null while no end is known
   * @param withdrawnOn the day from which it no longer holds
   */
  record Wish(
      UUID id,
      UUID personId,
      List<String> kinds,
      List<UUID> schools,
      List<UUID> communities,
      List<String> districts,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String note,
      @Nullable LocalDate withdrawnOn)
      implements Fact {

    public boolean holdsOn(LocalDate day) {
      return withdrawnOn == null && !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
  }
}
