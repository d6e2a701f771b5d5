package cn.yanzhen.samples;

import cn.yanzhen.samples.SampleDistrict.Community;
import cn.yanzhen.samples.SampleDistrict.Person;
import cn.yanzhen.samples.SampleDistrict.School;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sheet 在派人员: in some communities people were out before the district began to use the system,
 * one from the lead school at each member, each of another subject.
 */
final class PaperOrders {
  private static final String SHEET = "在派人员";
  private static final List<String> HEADINGS =
      List.of(
          "人员编号", "派遣类型", "接收学校标识码", "学科", "学段", "工作量(FTE)", "开始日期", "结束日期", "文号", "发文日期", "备注");
  private static final Set<String> COMMUNITIES =
      Set.of("bazhong", "qizhong", "daxuecheng", "yuying", "shiyan", "nankai-primary");
  private static final int YEARS_LEFT = 8;

  private final SampleDistrict district;
  private final Register register;
  private final Stories days;

  PaperOrders(SampleDistrict district) {
    this.district = district;
    this.register = new Register(district.asOf());
    this.days = Stories.on(district.asOf());
  }

  static void add(Book book, SampleDistrict district) {
    book.sheet(SHEET, HEADINGS);
    var orders = new PaperOrders(district);
    for (var community : district.communities()) {
      if (COMMUNITIES.contains(community.slug()))
        orders.of(community).forEach(cells -> book.row(SHEET, cells));
    }
  }

  private List<Object[]> of(Community community) {
    var rows = new ArrayList<Object[]>();
    var subjects = new HashSet<String>();
    var lead = district.school(community.leadCode());
    for (var member : community.memberships().subList(1, community.memberships().size())) {
      var host = district.school(member.schoolCode());
      district.persons().stream()
          .filter(one -> one.schoolCode().equals(lead.code()))
          .filter(one -> host.stages().contains(one.stages().getFirst()) && mayGo(one))
          .filter(one -> subjects.add(one.subjects().getFirst()))
          .findFirst()
          .ifPresent(one -> rows.add(row(one, host, rows.size() + 1)));
    }
    return rows;
  }

  private boolean mayGo(Person person) {
    return person.cadre() == null
        && Certificates.areRecordedOf(person)
        && register.exemptions(person).isEmpty()
        && person.hereSince().plusYears(3).isBefore(days.began())
        && person.birth().plusYears(60 - YEARS_LEFT).isAfter(days.ends());
  }

  private Object[] row(Person person, School host, int serial) {
    var rotates = serial % 3 != 0;
    return new Object[] {
      person.number(),
      Words.of(Words.KINDS, rotates ? "ROTATION" : "SHARED_TEACHING"),
      host.code(),
      Words.of(Words.SUBJECTS, person.subjects().getFirst()),
      Words.of(Words.STAGES, person.stages().getFirst()),
      rotates ? BigDecimal.ONE : new BigDecimal("0.4"),
      days.began(),
      days.ends(),
      "示例教人〔%d〕%s 号".formatted(days.began().getYear(), person.number().substring(2)),
      LocalDate.of(days.began().getYear(), 8, 25),
      "启用系统前已派出"
    };
  }
}
