package cn.yanzhen.community.school;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.OnRealServers;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.access.Grant;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Over random changes and corrections: what is kept has no overlap and no gap, and what was
 * believed at any moment can still be read, to the day.
 */
@OnRealServers
class RandomHistoriesIT {
  private static final String DISTRICT = "500191";
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final Caller OFFICER =
      new Caller(
          "a1",
          "测试",
          null,
          DISTRICT,
          DISTRICT,
          List.of(new Grant("DISTRICT_OFFICER", DISTRICT, LocalDate.of(2000, 1, 1), null)));

  @Autowired SchoolOffice schools;
  @Autowired DescriptionOffice descriptions;
  @Autowired TransactionTemplate transaction;

  @Test
  void nothingOverlapsAndNothingIsLost() {
    var random = new Random(20261122);
    for (int school = 0; school < 6; school++) {
      var id = Ids.next();
      var first = random.nextBoolean() ? null : START;
      transaction.executeWithoutResult(
          status ->
              schools.register(
                  id,
                  new SchoolEntry(id.toString().substring(4), DISTRICT, named(0)),
                  first,
                  OFFICER));
      var believed = new LinkedHashMap<Instant, Timeline>();
      believed.put(lastMoment(id), timeline(id));
      int accepted = 0;
      for (int change = 0; change < 40; change++) {
        var before = timeline(id);
        var from = START.plusDays(random.nextInt(1500));
        var said = named(random.nextInt(4));
        Decision<School> decision;
        Timeline expected;
        if (random.nextBoolean()) {
          decision = descriptions.describe(id, "*", from, said, "随机", OFFICER);
          expected = before.describe(from, said);
        } else {
          var days =
              new Span(from, random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(400)));
          decision = descriptions.correct(id, "*", days, said, "随机", OFFICER);
          expected = before.overwrite(days, said);
        }
        // Timeline itself refuses a gap and an overlap when it is read.
        assertThat(timeline(id)).isEqualTo(expected);
        assertThat(decision instanceof Accepted).isEqualTo(!expected.equals(before));
        if (decision instanceof Accepted) {
          accepted++;
          believed.put(lastMoment(id), expected);
        }
      }
      assertThat(accepted).isGreaterThan(15);
      assertThat(believed).as("every change has a moment of its own").hasSize(accepted + 1);
      believed.forEach(
          (moment, timeline) ->
              assertThat(new Timeline(passages(schools.history(id, moment))))
                  .as("known at " + moment)
                  .isEqualTo(timeline));
    }
  }

  private static Description named(int number) {
    return new Description(
        "校名" + number,
        null,
        Set.of(Stage.PRIMARY),
        Setting.TOWN,
        number % 2 == 0,
        number % 3 == 0 ? null : Ownership.values()[number % 2],
        null);
  }

  private Timeline timeline(UUID id) {
    return new Timeline(passages(schools.history(id, null)));
  }

  private static List<Timeline.Passage> passages(List<Statement> statements) {
    return statements.stream().map(Statement::passage).toList();
  }

  private Instant lastMoment(UUID id) {
    return schools.history(id, null).stream()
        .map(Statement::since)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElseThrow();
  }
}
