package cn.yanzhen.community.studio;

import cn.yanzhen.community.directory.Person;
import cn.yanzhen.community.school.Lifetime;
import cn.yanzhen.defaults.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must be true of a studio and its members; each "no" says by name and day what to do. */
final class StudioRules {
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  private StudioRules() {}

  /**
   * Of a form that opens or changes a studio.
   *
   * @param leader as the directory knows the person, null when it does not
   * @param seatDistrict where its school is, null when there is no such school
   * @param seat when its school is there; it is to be so from today on, or from a later first day
   */
  static List<Violation> ofANameplate(
      String district,
      String name,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable Person leader,
      @Nullable String seatDistrict,
      @Nullable Lifetime seat,
      LocalDate today) {
    var wrong = new ArrayList<Violation>();
    if (name.isBlank() || name.strip().length() > 100) {
      wrong.add(new Violation("name", "请填写工作室名称，最多 100 个字"));
    }
    ofDays(from, to, wrong);
    if (leader == null || !leader.district().equals(district)) {
      wrong.add(new Violation("leaderId", "没有这位教师，或不属于本区县；请从名单中选择主持人"));
    }
    if (!district.equals(seatDistrict)) {
      wrong.add(new Violation("seatSchoolId", "没有这所学校，或不属于本区县"));
    } else {
      isThere("seatSchoolId", seat, effective(from, to, today), "不能作为工作室所在学校", wrong);
    }
    return wrong;
  }

  /** Members that a changed life would no longer cover. */
  static List<Violation> ofAShorterLife(Studio studio, Life life) {
    return studio.members().stream()
        .filter(member -> !life.covers(member.life()))
        .findFirst()
        .map(
            member ->
                List.of(
                    new Violation(
                        "to",
                        "有成员的参加时间（%s）超出工作室的存续时间（%s），请先调整成员"
                            .formatted(member.life().words(), life.words()))))
        .orElse(List.of());
  }

  /**
   * @param records every record of the person: the studio may know them by one that was merged
   */
  static List<Violation> ofAMember(
      Studio studio,
      @Nullable Person person,
      Set<UUID> records,
      @Nullable String schoolDistrict,
      @Nullable Lifetime school,
      LocalDate from,
      @Nullable LocalDate to) {
    var wrong = new ArrayList<Violation>();
    if (person == null || !person.district().equals(studio.district())) {
      wrong.add(new Violation("personId", "没有这位教师，或不属于本区县；请从名单中选择"));
    } else if (records.contains(studio.nameplate().leaderId())) {
      wrong.add(new Violation("personId", person.word() + "是主持人，不必再列为成员"));
    }
    if (!studio.district().equals(schoolDistrict)) {
      wrong.add(new Violation("schoolId", "没有这所学校，或不属于本区县"));
    } else {
      isThere("schoolId", school, from, "不能作为成员所在学校", wrong);
    }
    ofDays(from, to, wrong);
    if (!wrong.isEmpty()) {
      return wrong;
    }
    var life = new Life(from, to == null ? studio.life().to() : to);
    if (!studio.life().covers(life)) {
      wrong.add(new Violation("from", "参加时间须在工作室的存续时间（%s）之内".formatted(studio.life().words())));
    }
    studio.members().stream()
        .filter(member -> person != null && records.contains(member.personId()))
        .filter(member -> member.life().overlaps(life))
        .findFirst()
        .ifPresent(
            member ->
                wrong.add(
                    new Violation(
                        "personId",
                        (person == null ? "" : person.word())
                            + "在 "
                            + member.life().words()
                            + " 已是成员")));
    return wrong;
  }

  private static LocalDate effective(LocalDate from, @Nullable LocalDate to, LocalDate today) {
    var day = from.isAfter(today) ? from : today;
    return to != null && to.isBefore(day) ? to : day;
  }

  private static void isThere(
      String field, @Nullable Lifetime school, LocalDate day, String so, List<Violation> wrong) {
    if (school != null) {
      school
          .absence(day)
          .ifPresent(
              absence -> wrong.add(new Violation(field, "%s，在 %s %s".formatted(absence, day, so))));
    }
  }

  private static void ofDays(LocalDate from, @Nullable LocalDate to, List<Violation> wrong) {
    if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
      wrong.add(new Violation("from", "起始日期不合常理：" + from));
    }
    if (to != null && to.isBefore(from)) {
      wrong.add(new Violation("to", "结束日期 %s 早于起始日期 %s".formatted(to, from)));
    } else if (to != null && to.isAfter(LATEST)) {
      wrong.add(new Violation("to", "结束日期不合常理：" + to));
    }
  }
}
