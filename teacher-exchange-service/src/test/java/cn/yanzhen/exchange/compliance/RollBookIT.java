package cn.yanzhen.exchange.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.defaults.problem.RefusedException;
import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.behind.Alone;
import cn.yanzhen.exchange.behind.HowFar;
import cn.yanzhen.exchange.behind.UpToDate;
import cn.yanzhen.exchange.policy.RulePacks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What is written down of a roll is what would be found if everybody were called anew. */
@ExchangeTest
class RollBookIT {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  @Autowired JdbcClient db;
  @Autowired PlatformTransactionManager transactions;
  @Autowired RulePacks packs;
  @Autowired RollBook book;
  @Autowired RollTallies tallies;
  @Autowired RollCall call;
  @Autowired Alone alone;
  @Autowired HowFar howFar;
  @Fresh SampleDistrict district;

  @BeforeEach
  void aDistrictWithThreePeople() {
    district.take(
        SampleDistrict.workbook(
            List.of(
                district.personRow("T1", "雁一", district.lead),
                district.personRow("T2", "雁二", district.lead),
                district.personRow("T3", "雁三", district.member)),
            List.of()));
  }

  @Test
  void everyFactThatIsJudgedByChangesTheRoll() {
    var before = figures();
    var t1 = district.personId("T1");
    for (var fact :
        List.of(
            "update person set born = date '1955-01-01' where id = ?",
            "update establishment set period = daterange(current_date - 400, null) where person_id"
                + " = ?",
            "update establishment set school_id = '%s' where person_id = ?"
                .formatted(district.member),
            "delete from person_honour where person_id = ?",
            "insert into person_graduating_year (id, person_id, school_year, known_from) select"
                + " uuidv7(), id, y, now() from person, generate_series(2020, 2030) y where id = ?",
            "update person set number = 'T9' where id = ?",
            "update person set merged_into = (select id from person p where p.number = 'T2' and"
                + " p.district = person.district) where id = ?",
            "update person set merged_into = null where id = ?")) {
      db.sql(fact).param(t1).update();
      var after = figures();
      assertThat(after).as(fact).isNotEqualTo(before);
      assertThat(after).as(fact).isEqualTo(calledAnew());
      before = after;
    }
  }

  @Test
  void aChangeThatCommitsLateIsNotMissed() {
    figures();
    var t1 = district.personId("T1");
    var before =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  db.sql("delete from person_honour where person_id = ?").param(t1).update();
                  db.sql("update person set born = date '1955-01-01' where id = ?")
                      .param(t1)
                      .update();
                  // Another one's change comes and goes, and is looked at, in the meantime.
                  var meanwhile = new Thread[1];
                  meanwhile[0] =
                      Thread.ofVirtual()
                          .start(
                              () -> {
                                db.sql("delete from person_honour where person_id = ?")
                                    .param(district.personId("T2"))
                                    .update();
                                figures();
                              });
                  try {
                    meanwhile[0].join();
                  } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                  }
                  return 1;
                });
    assertThat(before).isEqualTo(1);

    assertThat(figures()).isEqualTo(calledAnew());
  }

  @Test
  void whatASchoolIsCountsForAllWhoEverTaughtThere() {
    figures();
    db.sql("update directory_school set weak = not weak, setting = 'RURAL' where id = ?")
        .param(district.member)
        .update();

    assertThat(figures()).isEqualTo(calledAnew());
    assertThat(marks(district.personId("T3"))).isPositive();
  }

  @Test
  void aFirstWhatIfIsQuickThoughNothingIsKnownYetOfHowManyStandOnARoll() {
    figures();
    db.sql("analyze roll_member").update();
    var now = aRollOf(6_000, "reference", "ELIGIBLE");
    var then = aRollOf(6_000, "anhui", "NOT_YET");

    var before = System.nanoTime();
    var changed = new Changed(db).between(now, then);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));

    assertThat(changed.people()).hasSize(6_000);
    assertThat(changed.counts()).hasSize(1).containsValue(6_000);
    var mine = new Changed(db).between(now.within(Set.of(district.member)), then);
    assertThat(mine.people()).hasSize(3_000);
  }

  /** Half of them at each school. */
  private Roll aRollOf(int people, String pack, String outcome) {
    var rules = packs.find(pack).orElseThrow();
    var year = SchoolYear.of(2019, rules);
    var kept = book.begin(new RollBook.Key(district.code, rules, year), book.now());
    db.sql(
            """
            insert into roll_member
            select ?, cast(lpad(n::text, 32, '0') as uuid), 'N' || n,
                   case n % 2 when 0 then cast(? as uuid) else cast(? as uuid) end, ?, 0, false
              from generate_series(1, ?) n\
            """)
        .params(kept.id(), district.lead, district.member, outcome, people)
        .update();
    return new Roll(rules, year, kept, null, List.of(), Map.of(), Map.of());
  }

  @Test
  void whoeverAsksWhileManyAreCalledIsToldHowFarItIsAndFindsTheSameFigures() {
    var pack = packs.find("reference").orElseThrow();
    var key = new RollBook.Key(district.code, pack, SchoolYear.containing(TODAY, pack));
    var impatient = calls(2, Duration.ZERO);

    assertThatThrownBy(() -> impatient.fresh(key))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().status()).isEqualTo(503);
              assertThat(refused.refusal().code()).isEqualTo("exchange/roll-in-preparation");
              assertThat(refused.refusal().detail()).contains("完成后自动显示");
            });
    var kept = await().ignoreExceptions().until(() -> impatient.fresh(key), Objects::nonNull);
    assertThat(tallies.of(kept.id()).stream().mapToInt(Tally::people).sum()).isEqualTo(3);
    impatient.stop();
  }

  @Test
  void howFarItIsIsSeenFromOutsideWhileItGoesOn() {
    var pack = packs.find("reference").orElseThrow();
    var key = new RollBook.Key(district.code, pack, SchoolYear.containing(TODAY, pack));
    var name = "what is called";
    var seen = new ArrayList<HowFar.Reached>();
    alone.after(
        name,
        () ->
            call.call(
                key,
                (done, people) -> {
                  howFar.at(name, done, people);
                  seen.add(howFar.of(List.of(name)));
                }));
    howFar.over(name);
    assertThat(seen).containsExactly(new HowFar.Reached(0, 3), new HowFar.Reached(3, 3));
    assertThat(howFar.of(List.of(name)).all()).isZero();
  }

  @Test
  void twoWhoAskAtOnceCallOnce() throws Exception {
    var pack = packs.find("reference").orElseThrow();
    var key = new RollBook.Key(district.code, pack, SchoolYear.containing(TODAY, pack));
    try (var askers = Executors.newFixedThreadPool(4)) {
      var one = calls(2, Duration.ofSeconds(30));
      var other = calls(0, Duration.ofSeconds(30));
      Callable<RollBook.Kept> here = () -> eventually(() -> one.fresh(key));
      Callable<RollBook.Kept> there = () -> eventually(() -> other.fresh(key));
      var revisions = new HashSet<Long>();
      for (var answer : askers.invokeAll(List.of(here, here, here, there)))
        revisions.add(answer.get().revision());
      assertThat(revisions).containsExactly(1L);
      one.stop();
      other.stop();
    }
  }

  private RollCalls calls(int many, Duration patience) {
    return new RollCalls(book, call, alone, howFar, new UpToDate.Bounds(many, patience, 8));
  }

  private static RollBook.Kept eventually(Callable<RollBook.Kept> question) {
    return await().ignoreExceptions().until(question, Objects::nonNull);
  }

  private long marks(UUID person) {
    return db.sql("select count(*) from person_mark where person_id = ?")
        .param(person)
        .query(Long.class)
        .single();
  }

  private List<JsonNode> figures() {
    return List.of(
        answer("/compliance"),
        answer("/compliance/units?by=SCHOOL"),
        answer("/compliance/units?by=COMMUNITY"),
        answer("/compliance/people"),
        answer("/compliance/people?ratio=MOVED&side=DENOMINATOR"),
        answer("/compliance/what-if?pack=anhui&other=shaanxi"));
  }

  private List<JsonNode> calledAnew() {
    db.sql("delete from roll where district = ?").param(district.code).update();
    return figures();
  }

  private JsonNode answer(String path) {
    return district.get(district.officer(), path).expect(200).body();
  }
}
