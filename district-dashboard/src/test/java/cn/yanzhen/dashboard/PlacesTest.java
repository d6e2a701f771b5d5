package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However many communities a school belongs to, and wherever they are: it counts once, at home. */
class PlacesTest {
  private static final String DAY = "2026-11-22";
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private static Story two() {
    return new Story()
        .on("2026-09-01")
        .school("一小")
        .school("二小")
        .school("三小")
        .school("四小")
        .submitted("一小教共体", "2026-09-01", "2029-08-31", "一小", "二小")
        .approved("一小教共体")
        .submitted("三小教共体", "2026-09-01", "2029-08-31", "三小", "四小")
        .approved("三小教共体");
  }

  @Test
  void aSchoolInTwoCommunitiesIsCountedOnceByItsMainPlace() {
    world.apply(two().with("三小教共体", "二小", "SECOND", null));
    var coverage = world.figure("coverage", DAY);
    assertThat(coverage.numerator()).isEqualTo(4);
    assertThat(coverage.denominator()).isEqualTo(4);
    assertThat(
            world
                .jdbc
                .sql("select count(*) from membership where place = 'SECOND'")
                .query(Long.class)
                .single())
        .isPositive();
    assertThat(world.communities().of(Story.DISTRICT, LocalDate.parse(DAY)))
        .extracting(row -> row.name() + " " + row.members())
        .containsExactlyInAnyOrder("一小教共体 1", "三小教共体 2");
    assertThat(world.communities().ledBy(Set.of(Story.id("三小")), LocalDate.parse(DAY)))
        .contains(Story.id("二小"), Story.id("四小"));
  }

  @Test
  void aSchoolInACommunityOfAnotherDistrictCountsInItsOwn() {
    var home = "500112";
    world.apply(new Story(home).on("2026-09-01").school("外一小").school("外二小"));
    world.apply(two().with("三小教共体", "外一小", "MAIN", home));
    var here = world.figure("coverage", DAY);
    assertThat(here.numerator()).isEqualTo(4);
    assertThat(here.denominator()).isEqualTo(4);
    var there = world.figures().one("coverage", home, LocalDate.parse(DAY));
    assertThat(there.numerator()).isEqualTo(1);
    assertThat(there.denominator()).isEqualTo(2);
    assertThat(world.figures().one("communities", home, LocalDate.parse(DAY)).numerator()).isZero();
  }
}
