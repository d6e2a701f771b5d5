package cn.yanzhen.samples;

import cn.yanzhen.samples.SampleDistrict.Community;
import cn.yanzhen.samples.SampleDistrict.Membership;
import cn.yanzhen.samples.SampleDistrict.Need;
import cn.yanzhen.samples.SampleDistrict.Request;
import cn.yanzhen.samples.SampleDistrict.School;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Invents what schools ask for: people, and resources. */
final class InventedNeeds {
  private static final int NEEDS = 200;
  private static final int REQUESTS = 6;

  private final Draw draw;
  private final LocalDate asOf;

  InventedNeeds(Draw draw, LocalDate asOf) {
    this.draw = draw;
    this.asOf = asOf;
  }

  /**
   * Member schools first, weak and rural ones more than others; so that most needs have a lead
   * school to answer them.
   */
  List<Need> needs(List<School> schools, List<Community> communities) {
    var leads = communities.stream().map(Community::leadCode).toList();
    var members =
        communities.stream()
            .flatMap(c -> c.memberships().stream().skip(1))
            .map(Membership::schoolCode)
            .toList();
    var drawn = new ArrayList<School>();
    for (var school : schools) {
      if (leads.contains(school.code())) {
        continue;
      }
      var weight =
          (members.contains(school.code()) ? 3 : 1)
              + (school.weak() ? 2 : 0)
              + (school.setting().equals("RURAL") ? 1 : 0);
      for (var i = 0; i < weight; i++) {
        drawn.add(school);
      }
    }
    var needs = new ArrayList<Need>();
    var from = SchoolYears.nextTerm(asOf);
    while (needs.size() < NEEDS) {
      // Every member school asks for something; the others are drawn.
      var school =
          needs.size() < members.size()
              ? schools.stream()
                  .filter(s -> s.code().equals(members.get(needs.size())))
                  .findFirst()
                  .orElseThrow()
              : draw.pick(drawn);
      var stage = draw.pick(school.stages());
      var subject = draw.weighted(Draw.taught(stage));
      var fte = draw.nextInt(100) < 55 ? "1.0" : draw.nextInt(100) < 60 ? "0.5" : "0.4";
      var term = draw.nextInt(100) < 40;
      var to = term ? endOfTerm(from) : endOfYear(from);
      var kind =
          !fte.equals("1.0")
              ? "SHARED_TEACHING"
              : school.weak() || school.setting().equals("RURAL") ? "SUPPORT_TEACHING" : "ROTATION";
      needs.add(
          new Need(
              "XQ%04d".formatted(needs.size() + 1),
              school.code(),
              subject,
              stage,
              new BigDecimal(fte),
              from,
              to,
              draw.nextInt(100) < 70 ? kind : null,
              why(subject)));
    }
    return List.copyOf(needs);
  }

  private String why(String subject) {
    var word = Words.of(Words.SUBJECTS, subject);
    return draw.pick(
        List.of(
            word + "教师休产假，需补充一个学期",
            word + "教师退休，尚未招聘到位",
            "扩班，" + word + "课时不足",
            "希望有骨干教师带动" + word + "教研组",
            word + "教师由他科兼任，请求支援"));
  }

  List<Request> requests(List<School> schools, List<Community> communities) {
    var members =
        communities.getFirst().memberships().stream()
            .skip(1)
            .limit(2)
            .map(Membership::schoolCode)
            .toList();
    var topics = new ArrayList<>(Draw.table("topics"));
    var requests = new ArrayList<Request>();
    while (requests.size() < REQUESTS) {
      var code = members.get(requests.size() % members.size());
      var school = schools.stream().filter(s -> s.code().equals(code)).findFirst().orElseThrow();
      var fitting = topics.stream().filter(t -> school.stages().contains(t[1])).toList();
      var line = draw.pick(fitting);
      var subject = Words.of(Words.SUBJECTS, line[0]);
      requests.add(
          new Request(
              code,
              "求" + subject + "单元复习课件（第" + (requests.size() + 1) + "份）",
              "我校" + Words.of(Words.STAGES, line[1]) + subject + "教研组希望得到一份单元复习课件，附练习，最好有课堂实录。",
              line[0],
              line[1],
              requests.size() % 3 == 0 ? "COURSE" : "SLIDES",
              asOf.plusDays(30 + draw.nextInt(60))));
    }
    return List.copyOf(requests);
  }

  private static LocalDate endOfTerm(LocalDate from) {
    return from.getMonthValue() == 3
        ? LocalDate.of(from.getYear(), 7, 10)
        : LocalDate.of(from.getYear() + 1, 1, 20);
  }

  private static LocalDate endOfYear(LocalDate from) {
    return from.getMonthValue() == 3
        ? LocalDate.of(from.getYear() + 1, 1, 20)
        : LocalDate.of(from.getYear() + 1, 7, 10);
  }
}
