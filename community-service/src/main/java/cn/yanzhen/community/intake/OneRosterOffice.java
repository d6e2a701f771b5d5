package cn.yanzhen.community.intake;

import cn.yanzhen.community.community.Lodging;
import cn.yanzhen.community.school.DescriptionOffice;
import cn.yanzhen.community.school.DistrictCode;
import cn.yanzhen.community.school.DistrictCodes;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolFilter;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.target.IndicatorBook;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.oneroster.Binding;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.workbook.WorkbookDesk;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The register as OneRoster CSV: everybody of the district takes it out, its officer brings it in.
 */
@Service
public class OneRosterOffice {
  private static final int MOST_ROWS = 20_000;

  private final SchoolOffice schools;
  private final DistrictCodes districts;
  private final IndicatorBook years;
  private final Clock clock;
  private final WorkbookDesk desk;

  OneRosterOffice(
      SchoolOffice schools,
      DescriptionOffice descriptions,
      Lodging communities,
      DistrictCodes districts,
      IndicatorBook years,
      WorkbookDesk.Tools tools,
      Clock clock) {
    this.schools = schools;
    this.districts = districts;
    this.years = years;
    this.clock = clock;
    this.desk =
        WorkbookDesk.openArchive(
            "workbook/oneroster.json",
            MOST_ROWS,
            new OneRosterIntake(schools, descriptions, communities, districts, clock),
            tools);
  }

  /** A file to be sent, once everything about it is known. */
  @FunctionalInterface
  public interface Archive {
    void write(OutputStream out) throws IOException;
  }

  /** The district's schools that are there on the day, and the school year it lies in. */
  public Archive archive(Caller caller, String version, @Nullable LocalDate on) {
    var district = caller.requireDistrict();
    var binding = Binding.asked(version);
    var day = on == null ? LocalDate.now(clock) : on;
    var there =
        schools.all(new SchoolFilter(district, null, null, null, null, null, false, day)).stream()
            .filter(school -> school.standing(day) == School.Standing.OPEN)
            .toList();
    var year = years.yearOf(district, day);
    var name = districts.find(district, day).map(DistrictCode::name).orElse(district);
    var archive =
        new OneRosterArchive(
            binding, district, name, there, year, years.terms(district, year.year()));
    return archive::write;
  }

  public WorkbookDesk desk(Caller caller) {
    var district = caller.requireDistrict();
    var today = LocalDate.now(clock);
    if (!caller.holds("DISTRICT_OFFICER", district, today)
        && !caller.holds("LOADER", district, today)) {
      throw Refusal.forbidden("只有区县管理员可以导入 OneRoster 文件。").exception();
    }
    return desk;
  }
}
