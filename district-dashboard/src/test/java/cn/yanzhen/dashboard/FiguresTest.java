package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.dashboard.figure.Figure;
import cn.yanzhen.dashboard.figure.Figures;
import cn.yanzhen.dashboard.figure.Side;
import cn.yanzhen.dashboard.reader.Sight;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static World world;

  @BeforeAll
  static void tell() {
    world = new World().apply(Story.term());
    world.apply(new Story("500103").school("巴蜀小学").need("邻区", "巴蜀小学", "巴蜀小学"));
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void everyFigureSaysOverWhat() {
    var told =
        world.figures().all(Story.DISTRICT, TODAY).stream()
            .collect(
                Collectors.toMap(
                    Figure::key,
                    f -> f.numerator() + "/" + f.denominator(),
                    (a, b) -> a,
                    TreeMap::new));
    assertThat(told)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("coverage", "3/4"),
                Map.entry("communities", "1/2"),
                Map.entry("needsOpen", "2/3"),
                Map.entry("needsFilled", "1/3"),
                Map.entry("assignmentsInForce", "1/3"),
                Map.entry("assignmentsPersonTimes", "2/4"),
                Map.entry("persons", "1/3"),
                Map.entry("returned", "1/2"),
                Map.entry("resources", "2/4"),
                Map.entry("downloads", "3/2"),
                Map.entry("requestsOpen", "1/2"),
                Map.entry("requestsAccepted", "1/2"),
                Map.entry("jointResearch", "1/1"),
                Map.entry("syncClasses", "1/2"),
                Map.entry("studios", "1/2")));
    assertThat(world.figures().all(Story.DISTRICT, TODAY))
        .allSatisfy(
            figure -> {
              assertThat(figure.numeratorLabel()).isNotBlank();
              assertThat(figure.denominatorLabel()).isNotBlank();
              assertThat(figure.unit()).isNotBlank();
              assertThat(figure.date()).isEqualTo(TODAY);
            });
  }

  @Test
  void theRecordsBehindAFigureAreAsManyAsItsNumerator() throws Exception {
    for (var figure : world.figures().all(Story.DISTRICT, TODAY)) {
      var found = new ArrayList<String>();
      var page = new PageRequest(1, null);
      while (true) {
        var part = world.evidence().page(figure.key(), Side.NUMERATOR, World.OFFICER, TODAY, page);
        part.items().forEach(evidence -> found.add(evidence.id()));
        assertThat(part.total()).as(figure.key()).isEqualTo(figure.numerator());
        if (part.next() == null) break;
        page = new PageRequest(1, part.next());
      }
      assertThat(found).as(figure.key()).hasSize((int) figure.numerator()).doesNotHaveDuplicates();
      var exported = new ArrayList<String>();
      world
          .evidence()
          .read(
              figure.key(),
              Side.NUMERATOR,
              World.OFFICER,
              TODAY,
              all -> all.forEach(one -> exported.add(one.id())));
      assertThat(exported).as(figure.key()).isEqualTo(found);
    }
  }

  @Test
  void theRestAreTheSchoolsStillOutside() {
    var rest =
        world
            .evidence()
            .page("coverage", Side.REST, World.OFFICER, TODAY, new PageRequest(50, null));
    assertThat(rest.items())
        .extracting(evidence -> evidence.fields().get("name"))
        .containsExactly("独立小学");
    assertThat(rest.total()).isEqualTo(1);
  }

  @Test
  void aNeedForWhichNobodyIsFoundIsStillUnmet() {
    var story = Story.term().needMoved("数学丙", "need-declined.v1", "六中");
    try (var told = new World().apply(story)) {
      assertThat(told.figures().one("needsOpen", Story.DISTRICT, TODAY).numerator()).isEqualTo(2);
      assertThat(told.communities().of(Story.DISTRICT, TODAY).getFirst().needsOpen()).isEqualTo(2);
      assertThat(
              told.happenings()
                  .latest(World.OFFICER, java.util.Set.of(), new PageRequest(200, null))
                  .items())
          .extracting(line -> line.text())
          .anyMatch(text -> text.endsWith("需求，总校答复无人可派"));
    }
  }

  @Test
  void aDistrictSeesOnlyItsOwn() {
    assertThat(world.figures().one("needsOpen", "500103", TODAY).numerator()).isEqualTo(1);
    assertThat(world.figures().one("coverage", "500103", TODAY).denominator()).isEqualTo(1);
    assertThat(world.figures().one("coverage", "999999", TODAY).value()).isEqualTo("0");
  }

  @Test
  void coverageIsTheShareOfSchools() {
    assertThat(world.figure("coverage", "2026-11-22").value()).isEqualTo("0.75");
    assertThat(world.figure("coverage", "2026-08-31").value())
        .as("the cycle has not begun")
        .isEqualTo("0");
    assertThat(world.figure("coverage", "2029-09-01").value())
        .as("the cycle is over")
        .isEqualTo("0");
  }

  @Test
  void aClosedSchoolCountsUntilItsLastDayAndNoLonger() {
    try (var closing =
        new World()
            .apply(
                new Story()
                    .on("2026-08-25")
                    .school("甲")
                    .school("乙")
                    .schoolCloses("乙", "2026-12-31"))) {
      assertThat(closing.figure("coverage", "2026-12-31").denominator()).isEqualTo(2);
      assertThat(closing.figure("coverage", "2027-01-01").denominator()).isEqualTo(1);
      assertThat(closing.figure("resources", "2027-01-01").denominator()).isEqualTo(1);
    }
  }

  @Test
  void aClosingThatIsTakenBackCountsForNothing() {
    var story =
        new Story()
            .on("2026-08-25")
            .school("甲")
            .schoolCloses("甲", "2026-12-31")
            .schoolGoesOn("甲", "2026-12-31");
    try (var goesOn = new World().apply(story)) {
      assertThat(goesOn.figure("coverage", "2027-01-01").denominator()).isEqualTo(1);
    }
  }

  @Test
  void anAssignmentIsInForceFromItsFirstToItsLastDay() {
    var series =
        world
            .figures()
            .series(
                "assignmentsInForce",
                Story.DISTRICT,
                LocalDate.parse("2026-10-31"),
                LocalDate.parse("2026-11-12"));
    assertThat(series)
        .extracting(Figures.Point::numerator)
        .containsExactly(0L, 1L, 1L, 1L, 1L, 2L, 2L, 2L, 2L, 2L, 2L, 1L, 1L);
    assertThat(world.figure("assignmentsInForce", "2027-02-14").numerator()).isEqualTo(1);
    assertThat(world.figure("assignmentsInForce", "2027-02-15").numerator()).isEqualTo(2);
    assertThat(world.figure("assignmentsInForce", "2027-07-09").numerator()).isEqualTo(2);
    assertThat(world.figure("assignmentsInForce", "2027-07-10").numerator()).isZero();
  }

  @Test
  void aSeriesEndsWhereTheFigureStands() {
    for (var figure : world.figures().all(Story.DISTRICT, TODAY)) {
      var series = world.figures().series(figure.key(), Story.DISTRICT, TODAY.minusDays(3), TODAY);
      assertThat(series).hasSize(4);
      assertThat(series.getLast())
          .as(figure.key())
          .isEqualTo(
              new Figures.Point(TODAY, figure.value(), figure.numerator(), figure.denominator()));
    }
  }

  @Test
  void aBreakdownAddsUpToTheFigure() {
    var slices = world.figures().breakdown("needsOpen", "subject", Story.DISTRICT, TODAY);
    assertThat(slices).containsExactly(new Figures.Slice("MATHS", "数学", 2, 3));
    for (var key : world.figures().keys()) {
      for (var by : world.figures().definition(key).by().keySet()) {
        var sum =
            world.figures().breakdown(key, by, Story.DISTRICT, TODAY).stream()
                .mapToLong(Figures.Slice::numerator)
                .sum();
        var figure = world.figures().one(key, Story.DISTRICT, TODAY);
        if (by.equals("stage") && key.equals("coverage"))
          assertThat(sum).as("a school has several stages").isEqualTo(6);
        else assertThat(sum).as(key + " by " + by).isEqualTo(figure.numerator());
      }
    }
  }

  @Test
  void anUnknownDimensionIsRefusedWithThoseThereAre() {
    assertThatThrownBy(
            () -> world.figures().breakdown("needsOpen", "weather", Story.DISTRICT, TODAY))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().status()).isEqualTo(422);
              assertThat(refused.refusal().detail()).contains("subject");
            });
  }

  @Test
  void namesAreShownToThoseWhoMaySeeThem() {
    var mine = new Sight(Story.DISTRICT, false, Set.of(Story.id("山洞小学")), null);
    var others = new Sight(Story.DISTRICT, false, Set.of(Story.id("独立小学")), null);
    var self = new Sight(Story.DISTRICT, false, Set.of(), Story.id("陈知远"));
    assertThat(name(World.OFFICER)).isEqualTo("陈知远");
    assertThat(name(mine)).isEqualTo("陈知远");
    assertThat(name(self)).isEqualTo("陈知远");
    assertThat(name(others)).isNull();
  }

  private static Object name(Sight sight) {
    return world
        .evidence()
        .page("assignmentsInForce", Side.NUMERATOR, sight, TODAY, new PageRequest(10, null))
        .items()
        .getFirst()
        .fields()
        .get("personName");
  }

  @Test
  void theMapShowsEachCommunityWithWhatMovesInIt() {
    var rows = world.communities().of(Story.DISTRICT, TODAY);
    assertThat(rows).hasSize(2);
    var first = rows.getFirst();
    assertThat(first.name()).isEqualTo("八中教共体");
    assertThat(first.inForce()).isTrue();
    assertThat(first.members()).isEqualTo(2);
    assertThat(first.needsOpen()).isEqualTo(2);
    assertThat(first.assignmentsInForce()).isEqualTo(1);
    assertThat(first.resources()).isEqualTo(2);
    assertThat(first.schools()).extracting(member -> member.name()).contains("第六中学");
    assertThat(world.communities().ledBy(Set.of(Story.id("八中")), TODAY))
        .containsExactlyInAnyOrder(Story.id("八中"), Story.id("六中"), Story.id("山洞小学"));
  }

  @Test
  void aSessionCountsFromItsDayInChina() {
    assertThat(world.figure("jointResearch", "2026-11-14").denominator())
        .as("half past midnight on the 15th")
        .isZero();
    assertThat(world.figure("jointResearch", "2026-11-15").numerator()).isEqualTo(1);
    assertThat(world.figure("syncClasses", "2026-11-12").numerator()).isEqualTo(1);
    assertThat(world.figure("syncClasses", "2026-11-11").denominator()).isZero();
    assertThat(world.figure("syncClasses", "2027-03-01").denominator()).isEqualTo(3);
    assertThat(world.figure("studios", "2026-10-31").numerator()).isEqualTo(2);
  }

  @Test
  void aCorrectedReportReplacesTheFirst() {
    var held =
        world
            .evidence()
            .page("syncClasses", Side.NUMERATOR, World.OFFICER, TODAY, new PageRequest(10, null))
            .items();
    assertThat(held).hasSize(1);
    assertThat(held.getFirst().fields())
        .containsEntry("title", "分数一课")
        .containsEntry("expected", 80L)
        .containsEntry("present", 76L)
        .containsEntry("holder", "八中教共体");
    assertThat(world.figures().breakdown("syncClasses", "month", Story.DISTRICT, TODAY))
        .containsExactly(new Figures.Slice("2026-11", "2026-11", 1, 2));
    assertThat(world.figures().breakdown("syncClasses", "form", Story.DISTRICT, TODAY))
        .containsExactly(
            new Figures.Slice("DEDICATED", "专递课堂", 1, 1),
            new Figures.Slice("DUAL_TEACHER", "双师课堂", 0, 1));
  }
}
