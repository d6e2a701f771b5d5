package cn.yanzhen.community.school.web;

import cn.yanzhen.community.school.Closing;
import cn.yanzhen.community.school.Ownership;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.Setting;
import cn.yanzhen.community.school.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school as it is on a day.
 *
 * @param from since when it is described so, null for always
 * @param to the last day for which it is described so, null while no other is known
 */
record SchoolView(
    UUID id,
    String code,
    String name,
    @Nullable String shortName,
    String district,
    Set<Stage> stages,
    Setting ruralFlag,
    boolean weak,
    @Nullable Ownership ownership,
    @Nullable BigDecimal longitude,
    @Nullable BigDecimal latitude,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    School.Standing standing,
    @Nullable ClosingView closing,
    long version) {

  record ClosingView(
      LocalDate day,
      Closing.Kind kind,
      @Nullable UUID successorId,
      @Nullable String successorName,
      String reason) {}

  static SchoolView of(School school, LocalDate day, Map<UUID, School> successors) {
    var entry = school.entry();
    var place = school.place();
    return new SchoolView(
        school.id(),
        entry.code(),
        entry.name(),
        entry.shortName(),
        entry.district(),
        entry.stages(),
        entry.setting(),
        entry.weak(),
        entry.ownership(),
        place == null ? null : place.longitude(),
        place == null ? null : place.latitude(),
        school.span().from(),
        school.span().to(),
        school.standing(day),
        closing(school.closing(), successors),
        school.version());
  }

  private static @Nullable ClosingView closing(
      @Nullable Closing closing, Map<UUID, School> successors) {
    if (closing == null) {
      return null;
    }
    var id = closing.successorId();
    var successor = id == null ? null : successors.get(id);
    return new ClosingView(
        closing.day(),
        closing.kind(),
        id,
        successor == null ? null : successor.name(),
        closing.reason());
  }
}
