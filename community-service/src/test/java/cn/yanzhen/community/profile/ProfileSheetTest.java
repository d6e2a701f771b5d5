package cn.yanzhen.community.profile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.agreement.Agreement;
import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Place;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.school.Description;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolEntry;
import cn.yanzhen.community.school.Setting;
import cn.yanzhen.community.school.Span;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.community.target.Board;
import cn.yanzhen.community.target.Goal;
import cn.yanzhen.community.target.IndicatorBook;
import cn.yanzhen.community.target.Plan;
import cn.yanzhen.community.target.Progress;
import cn.yanzhen.community.target.SchoolYear;
import cn.yanzhen.print.Paper;
import cn.yanzhen.print.PrintConfiguration;
import cn.yanzhen.print.Printer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ProfileSheetTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final Period CYCLE =
      new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2029, 8, 31));

  private final Map<UUID, School> schools = new HashMap<>();

  /** What a district really prints: a dozen schools with long names and the targets of a year. */
  @Test
  void aDozenSchoolsAndAllTargetsStandOnOnePage() throws IOException {
    var seats = new ArrayList<Membership>();
    seats.add(seat("重庆市沙坪坝区实验第一小学校（融汇校区）", Role.LEAD, null, null, Set.of()));
    var grades = Grade.values();
    var models = PairingModel.values();
    for (int i = 0; i < 11; i++) {
      seats.add(
          seat(
              i == 3 ? "沙坪坝区䶮溪镇𬭎才小学" : "重庆市沙坪坝区第" + (i + 2) + "小学校",
              Role.MEMBER,
              models[i % models.length],
              i == 5 ? null : grades[i % grades.length],
              i % 2 == 0 ? Set.of(Stage.PRIMARY) : Set.of(Stage.PRIMARY, Stage.JUNIOR)));
    }
    var indicators = new IndicatorBook().all();
    var goals =
        indicators.stream()
            .limit(14)
            .map(indicator -> new Goal(indicator.code(), null, BigDecimal.valueOf(20)))
            .toList();
    try (var sheet = printed(profile(seats, goals))) {
      assertThat(sheet.getNumberOfPages()).isOne();
      var text = new PDFTextStripper().getText(sheet);
      assertThat(text)
          .contains("重庆市沙坪坝区实验第一小学校（融汇校区）", "沙坪坝区䶮溪镇𬭎才小学")
          .contains("紧密型 4 所", "合作型 4 所", "帮扶型 2 所", "未注明")
          .contains("小学、初中", "7 / 20", "35%", "学年已过 24%")
          .contains("三方协议", "第3份协议", "2026-11-25 起，长期", "另有 4 份")
          .doesNotContain("第4份协议")
          .contains("12 次联合教研", "31 节同步课堂", "3 个工作室");
      assertThat(text.lines()).contains("总");
      assertThat(text).contains(indicators.get(13).nameZh());
    }
  }

  @Test
  void withoutAPlanItSaysSo() throws IOException {
    var seats = List.of(seat("甲校", Role.LEAD, null, null, Set.of()));
    try (var sheet = printed(profile(seats, List.of()))) {
      assertThat(new PDFTextStripper().getText(sheet))
          .contains("目标尚未下达", "成员校 0 所", "没有登记在案、仍然有效的协议");
    }
  }

  /** A change of model is no new beginning; a gap is. */
  @Test
  void theUnbrokenTimeCounts() {
    var school = UUID.randomUUID();
    var lead = seat("甲校", Role.LEAD, null, null, Set.of());
    var seats =
        List.of(
            lead,
            held(school, "2026-09-01", "2026-09-20"),
            held(school, "2026-10-01", "2026-10-31"),
            held(school, "2026-11-01", "2029-08-31"));
    var profile = profile(seats, List.of());
    assertThat(profile.since(school)).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(profile.since(lead.schoolId())).isEqualTo(CYCLE.from());
  }

  private static Membership held(UUID school, String from, String to) {
    return new Membership(
        UUID.randomUUID(),
        school,
        Role.MEMBER,
        PairingModel.PAIRED_SUPPORT,
        null,
        Set.of(),
        Place.MAIN,
        new Period(LocalDate.parse(from), LocalDate.parse(to)));
  }

  private Membership seat(
      String name, Role role, PairingModel model, Grade grade, Set<Stage> stages) {
    var id = UUID.randomUUID();
    var entry =
        new SchoolEntry(
            "500106" + "%04d".formatted(schools.size()),
            "500106",
            new Description(
                name, null, Set.of(Stage.PRIMARY), Setting.values()[0], false, null, null));
    schools.put(id, new School(id, entry, new Span(null, null), null, 1));
    return new Membership(UUID.randomUUID(), id, role, model, grade, stages, Place.MAIN, CYCLE);
  }

  private Profile profile(List<Membership> seats, List<Goal> goals) {
    var charter = new Charter("500106", "融汇实验教共体", List.of(CYCLE), seats);
    var community = new Community.Approved(UUID.randomUUID(), charter, 3, Instant.EPOCH);
    var year = new SchoolYear(2026, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));
    var lines =
        new IndicatorBook()
            .all().stream()
                .map(
                    indicator ->
                        new Board.Line(
                            indicator,
                            goals.stream()
                                .filter(goal -> goal.indicator().equals(indicator.code()))
                                .findFirst()
                                .orElse(null),
                            new Progress(
                                new BigDecimal("7.00"),
                                new BigDecimal("0.3500"),
                                Progress.Standing.ON_COURSE)))
                .toList();
    var plan =
        goals.isEmpty()
            ? null
            : new Plan(
                UUID.randomUUID(),
                community.id(),
                "500106",
                2026,
                Plan.State.SET,
                null,
                goals,
                2,
                "区教委",
                Instant.EPOCH);
    return new Profile(
        community,
        DAY,
        schools,
        new Board(year, DAY, new BigDecimal("0.2356"), plan, lines),
        12,
        31,
        3,
        IntStream.rangeClosed(1, goals.isEmpty() ? 0 : 7)
            .mapToObj(
                number ->
                    new Agreement(
                        UUID.randomUUID(),
                        community.id(),
                        "第" + number + "份协议",
                        "THREE_PARTY",
                        DAY,
                        DAY,
                        number == 1 ? null : CYCLE.to(),
                        UUID.randomUUID(),
                        "王敏",
                        Instant.EPOCH,
                        null,
                        1))
            .toList());
  }

  private static PDDocument printed(Profile profile) throws IOException {
    var imprint =
        new Imprint(
            "王敏（沙坪坝区教委）",
            ZonedDateTime.parse("2026-11-25T14:30:00+08:00[Asia/Shanghai]"),
            "https://yanzhen.example.cn/communities/" + profile.community().id() + "?on=" + DAY);
    Paper paper = ProfileSheet.of(profile, imprint);
    var pdf = new byte[1][];
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(PrintConfiguration.class))
        .run(context -> pdf[0] = context.getBean(Printer.class).pdf(paper));
    return PDDocument.load(pdf[0]);
  }
}
