package cn.yanzhen.community.community;

import static cn.yanzhen.community.community.Proposals.BAZHONG;
import static cn.yanzhen.community.community.Proposals.SHANDONG;
import static cn.yanzhen.community.community.Proposals.ordinary;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.school.Lifetime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchoolLivesTest {
  private static List<Objection> whenShandongIsThere(
      @Nullable LocalDate first, @Nullable LocalDate last) {
    return new SchoolLives(
            Map.of(
                BAZHONG, new Lifetime("重庆八中", null, null, ""),
                SHANDONG, new Lifetime("山洞小学", first, last, "停办")))
        .objections(ordinary());
  }

  @Test
  void aSchoolThatIsThereAllTheTimeIsWelcome() {
    assertThat(whenShandongIsThere(null, null)).isEmpty();
    assertThat(whenShandongIsThere(Proposals.FROM, Proposals.TO)).isEmpty();
  }

  @Test
  void aSchoolClosedBeforeOrDuringItsStayIsNamedWithTheDay() {
    var during = Proposals.TO.minusDays(1);
    assertThat(whenShandongIsThere(null, during))
        .singleElement()
        .satisfies(
            objection -> {
              assertThat(objection.reason()).isEqualTo(Reason.SCHOOL_CLOSED);
              assertThat(objection.path()).isEqualTo("memberships[1].to");
              assertThat(objection.sentence()).contains("山洞小学", during.toString(), "停办");
            });
    assertThat(whenShandongIsThere(null, Proposals.FROM.minusDays(1)))
        .extracting(Objection::path)
        .containsExactly("memberships[1].schoolId");
  }

  @Test
  void aSchoolYetToOpenIsNamedWithItsFirstDay() {
    var first = Proposals.FROM.plusDays(1);
    assertThat(whenShandongIsThere(first, null))
        .singleElement()
        .satisfies(
            objection -> {
              assertThat(objection.reason()).isEqualTo(Reason.SCHOOL_NOT_OPEN);
              assertThat(objection.sentence()).contains("山洞小学", first.toString());
            });
  }
}
