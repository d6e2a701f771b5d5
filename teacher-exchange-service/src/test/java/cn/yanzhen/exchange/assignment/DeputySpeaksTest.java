package cn.yanzhen.exchange.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.access.Grant;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.Party;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A deputy speaks for the school as its administrator does, but not in a matter of their own. */
class DeputySpeaksTest {
  private final Terms terms = Fixtures.terms();

  @Test
  void forTheSchoolWhoseAdministratorTheyStandInFor() {
    var deputy = deputyAt(Fixtures.LEAD, UUID.randomUUID());
    assertThat(Proceedings.speaksFor(Party.SENDING, terms, deputy)).isTrue();
    assertThat(Proceedings.speaksFor(Party.RECEIVING, terms, deputy)).isFalse();
    assertThat(Proceedings.speaksFor(Party.PERSON, terms, deputy)).isFalse();
  }

  @Test
  void notWhereTheyAreThePersonThemselves() {
    for (var school : List.of(Fixtures.LEAD, Fixtures.MEMBER)) {
      var deputy = deputyAt(school, terms.personId());
      assertThat(Proceedings.speaksFor(Party.SENDING, terms, deputy)).isFalse();
      assertThat(Proceedings.speaksFor(Party.RECEIVING, terms, deputy)).isFalse();
      assertThat(Proceedings.speaksFor(Party.PERSON, terms, deputy)).as("for themselves").isTrue();
    }
  }

  private static Standing deputyAt(UUID school, UUID person) {
    var lent =
        new Grant(
            "SCHOOL_ADMIN", school.toString(), Fixtures.TODAY, Fixtures.TODAY.plusDays(9), "王校");
    var caller =
        new Caller(UUID.randomUUID().toString(), "李四", person, "500106", null, List.of(lent));
    return new Standing(caller, Set.of(), Set.of(school), Set.of());
  }
}
