package cn.yanzhen.exchange.person;

import cn.yanzhen.exchange.post.FullYears;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a district's registry.
 *
 * @param number 人员编号, the district's own
 * @param schoolId the school that holds the establishment (编制) now
 * @param born 出生年月, the first day of the month when only that is known
 * @param serviceSince 参加工作日期
 * @param schoolSince 到校日期
 * @param lastDay the last day of the service, past or to come; null while nobody says that they
 *     leave. Past, the school is the one that they left from
 */
public record Person(
    UUID id,
    String district,
    String number,
    String name,
    UUID schoolId,
    List<Subject> subjects,
    List<Stage> stages,
    @Nullable Title title,
    @Nullable Honour honour,
    @Nullable Cadre cadre,
    LocalDate born,
    LocalDate serviceSince,
    LocalDate schoolSince,
    @Nullable LocalDate lastDay,
    long version) {

  public boolean hasLeftBefore(LocalDate day) {
    return lastDay != null && lastDay.isBefore(day);
  }

  public long yearsAtSchool(LocalDate day) {
    return FullYears.between(schoolSince, day);
  }
}
