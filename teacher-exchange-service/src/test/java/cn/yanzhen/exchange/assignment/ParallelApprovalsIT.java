package cn.yanzhen.exchange.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ExchangeTest
class ParallelApprovalsIT {

  @Autowired JdbcClient db;
  @Autowired DueDesk desk;
  @Autowired PlatformTransactionManager transactions;
  @Fresh SampleDistrict district;
  UUID person;
  final LocalDate from = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10);
  final LocalDate to = from.plusDays(100);

  @BeforeEach
  void newDistrict() {
    person = district.person("雁一鸣", district.lead);
  }

  @Test
  void approvedAtOnceAPersonNeverWorksMoreThanFullTime() throws Exception {
    var waiting = new ArrayList<UUID>();
    for (int i = 0; i < 6; i++) {
      var need = district.need("0.4", from, to);
      var id = district.propose(need, person, "0.4", from, to).expect(201).id();
      district.consentAll(id, person);
      waiting.add(id);
    }

    var answers =
        atOnce(
            waiting.stream()
                .map(id -> (Callable<SampleDistrict.Answer>) () -> approve(id))
                .toList());

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(2);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .hasSize(4)
        .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("exchange/fte-exceeded"));
    assertThat(orderNumbers()).containsExactly(1, 2);
    assertThat(busiestDay()).isEqualByComparingTo("0.8");
  }

  /** Five backbone teachers, of whom 60 % stay: two may go, whoever approves which at once. */
  @Test
  void approvedAtOnceALeadSchoolNeverFallsUnderItsFloor() throws Exception {
    district.colleagues(10);
    var backbone = new ArrayList<UUID>(List.of(person));
    for (int i = 1; i < 5; i++) backbone.add(district.person("雁" + i, district.lead));
    var waiting = new ArrayList<UUID>();
    for (var one : backbone) waiting.add(ready(one, "1", from.plusDays(waiting.size()), to));

    var answers = approvedAtOnce(waiting);

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(2);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .hasSize(3)
        .allSatisfy(
            answer -> {
              assertThat(answer.expect(409).code()).isEqualTo("exchange/lead-school-floor");
              assertThat(answer.body().path("detail").asString())
                  .contains("雁阵一中骨干教师 ", "只剩 2/5 在校（40 %），低于底线 60 %", "另选人员");
            });
    assertThat(orderNumbers()).containsExactly(1, 2);
  }

  /** The certificate goes while orders that need it are given: one or the other, never both. */
  @Test
  void noOrderIsGivenWhileItsCertificateGoes() throws Exception {
    for (int round = 0; round < 6; round++) {
      var one = district.person("雁证" + round, district.lead);
      var id = ready(one, "0.5", from, to);
      var seen = district.get(district.officer(), "/persons/" + one + "/career").expect(200);
      var fact = seen.body().path("certificates").get(0).path("id").asString();

      var answers =
          atOnce(
              List.<Callable<SampleDistrict.Answer>>of(
                  () -> approve(id),
                  () ->
                      district.post(
                          district.officer(),
                          "/persons/" + one + "/facts/" + fact + "/withdraw",
                          Map.of("reason", "登记有误"),
                          seen.etag())));

      var codes = answers.stream().map(SampleDistrict.Answer::code).toList();
      var statuses = answers.stream().map(SampleDistrict.Answer::status).toList();
      if (statuses.get(0) == 200) {
        assertThat(statuses.get(1)).isEqualTo(409);
        assertThat(codes.get(1)).isEqualTo("exchange/certificate-needed");
      } else {
        assertThat(statuses).containsExactly(409, 204);
        assertThat(codes.get(0)).isEqualTo("exchange/certificate-missing");
      }
    }
    assertThat(uncertified()).isZero();
  }

  /** Past the office too, however transactions are isolated. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        TransactionDefinition.ISOLATION_READ_COMMITTED,
        TransactionDefinition.ISOLATION_REPEATABLE_READ
      })
  void theDatabaseItselfRefusesAnOrderWithoutCertificate(int isolation) throws Exception {
    var transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(isolation);
    for (int round = 0; round < 8; round++) {
      var one = district.person("雁证" + round, district.lead);
      var id = ready(one, "0.5", from, to);
      atOnce(
          List.of(
              attempt(
                  transaction,
                  "update assignment set state = 'APPROVED', version = version + 1 where id = ?",
                  id),
              attempt(transaction, "delete from person_certificate where person_id = ?", one)));
    }

    assertThat(uncertified()).isZero();
    db.sql("update assignment set state = 'REJECTED' where district = ?")
        .param(district.code)
        .update();
  }

  private Callable<Boolean> attempt(TransactionTemplate transaction, String sql, UUID id) {
    return () -> {
      try {
        transaction.executeWithoutResult(status -> db.sql(sql).param(id).update());
        return true;
      } catch (DataAccessException refused) {
        return false;
      }
    };
  }

  private long uncertified() {
    return db.sql(
            """
            select count(*) from assignment a where a.district = ? and a.state in ('APPROVED', 'IN_FORCE')
               and not is_certified(a.person_id, a.district, a.kind, a.subject, a.stage, lower(a.period))\
            """)
        .param(district.code)
        .query(Long.class)
        .single();
  }

  private UUID ready(UUID one, String fte, LocalDate begins, LocalDate ends) {
    var need = district.need(fte, begins, ends);
    var id = district.propose(need, one, fte, begins, ends).expect(201).id();
    district.consentAll(id, one);
    return id;
  }

  private List<SampleDistrict.Answer> approvedAtOnce(List<UUID> waiting) throws Exception {
    return atOnce(
        waiting.stream().map(id -> (Callable<SampleDistrict.Answer>) () -> approve(id)).toList());
  }

  @Test
  void approvedTwiceAtOnceItIsApprovedOnce() throws Exception {
    var need = district.need("0.4", from, to);
    var id = district.propose(need, person, "0.4", from, to).expect(201).id();
    var seen = district.consentAll(id, person).etag();

    var answers =
        atOnce(
            java.util.stream.IntStream.range(0, 6)
                .mapToObj(
                    i ->
                        (Callable<SampleDistrict.Answer>)
                            () ->
                                district.post(
                                    district.officer(),
                                    "/assignments/" + id + "/approve",
                                    Map.of(),
                                    seen))
                .toList());

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .allSatisfy(
            answer -> assertThat(answer.expect(409).code()).isEqualTo("exchange/already-approved"));
    assertThat(orderNumbers()).containsExactly(1);
  }

  @Test
  void proposedAtOnceANeedHasOneHolder() throws Exception {
    var need = district.need("0.4", from, to);
    var others = new ArrayList<UUID>(List.of(person));
    for (int i = 0; i < 3; i++) others.add(district.person("雁" + i, district.lead));

    var answers =
        atOnce(
            others.stream()
                .map(
                    one ->
                        (Callable<SampleDistrict.Answer>)
                            () -> district.propose(need, one, "0.4", from, to))
                .toList());

    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() != 201))
        .allSatisfy(
            answer -> assertThat(answer.expect(409).code()).isEqualTo("exchange/need-not-open"));
  }

  @Test
  void numbersOfADistrictHaveNoGapsWhoeverAsksAtOnce() throws Exception {
    var waiting = new ArrayList<UUID>();
    for (int i = 0; i < 8; i++) {
      var one = district.person("雁" + i, district.lead);
      var need = district.need("1", from, to);
      var id = district.propose(need, one, "1", from, to).expect(201).id();
      district.consentAll(id, one);
      waiting.add(id);
    }

    atOnce(
        waiting.stream()
            .map(id -> (Callable<SampleDistrict.Answer>) () -> approve(id).expect(200))
            .toList());

    assertThat(orderNumbers()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  /**
   * Whoever writes past the office is refused by the database, however transactions are isolated.
   */
  @ParameterizedTest
  @ValueSource(
      ints = {
        TransactionDefinition.ISOLATION_READ_COMMITTED,
        TransactionDefinition.ISOLATION_REPEATABLE_READ
      })
  void theDatabaseItselfRefusesMoreThanFullTime(int isolation) throws Exception {
    var transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(isolation);
    var random = new Random(20260901);
    var writers = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 24; i++) {
      var need = district.need("1", from, to);
      var begins = from.plusDays(random.nextInt(60));
      var ends = begins.plusDays(random.nextInt(30));
      var fte = new BigDecimal("0." + (2 + random.nextInt(7)));
      writers.add(
          () -> {
            try {
              transaction.executeWithoutResult(
                  status ->
                      db.sql(
                              """
                              insert into assignment (id, need_id, person_id, kind, sending_school_id, receiving_school_id,
                                  proposing_school_id, district, subject, stage, fte, period, state, proposed_at, version)
                              values (?, ?, ?, 'ROTATION', ?, ?, ?, ?, 'MATHS', 'JUNIOR', ?, daterange(?, ?, '[]'),
                                      'IN_FORCE', now(), 1)\
                              """)
                          .params(
                              UUID.randomUUID(),
                              need,
                              person,
                              district.lead,
                              district.member,
                              district.lead,
                              district.code,
                              fte,
                              begins,
                              ends)
                          .update());
              return true;
            } catch (DataAccessException refused) {
              return false;
            }
          });
    }

    var written = atOnce(writers);

    assertThat(written).contains(true, false);
    assertThat(busiestDay()).isLessThanOrEqualTo(BigDecimal.ONE);
  }

  @Test
  void theDatabaseItselfRefusesTwoHoldersOfANeed() {
    var need = district.need("1", from, to);
    district.propose(need, person, "1", from, to).expect(201);
    var other = district.person("雁双飞", district.lead);

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                db.sql(
                        """
                        insert into assignment select ?, need_id, ?, kind, sending_school_id, receiving_school_id,
                               proposing_school_id, district, subject, stage, fte, period, note, state, reason,
                               proposed_at, version
                          from assignment where need_id = ?\
                        """)
                    .params(UUID.randomUUID(), other, need)
                    .update())
        .hasMessageContaining("need_held_once");
  }

  /** Two instances look at the calendar at the same moment. */
  @Test
  void whatIsDueIsDoneOnceHoweverManyLook() throws Exception {
    var today = from.minusDays(10);
    var need = district.need("0.5", today, to);
    var id = district.propose(need, person, "0.5", today, to).expect(201).id();
    district.consentAll(id, person);
    approve(id).expect(200);

    atOnce(
        java.util.stream.IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<Boolean>)
                        () -> {
                          desk.doWhatIsDue(id);
                          return true;
                        })
            .toList());

    org.awaitility.Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.assignment.v1", id))
                    .endsWith("assignment-approved.v1", "assignment-started.v1")
                    .containsOnlyOnce("assignment-started.v1"));
    assertThat(
            db.sql("select action from audit_entry where subject = ? order by id")
                .param(id.toString())
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "assignment.proposed",
            "assignment.consented",
            "assignment.consented",
            "assignment.consented",
            "assignment.approved",
            "assignment.started");
  }

  private SampleDistrict.Answer approve(UUID id) {
    return district.post(district.officer(), "/assignments/" + id + "/approve", Map.of());
  }

  private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
    var barrier = new CyclicBarrier(acts.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<T>>();
      for (var act : acts) {
        running.add(
            threads.submit(
                () -> {
                  barrier.await();
                  return act.call();
                }));
      }
      var answers = new ArrayList<T>();
      for (var one : running) answers.add(one.get());
      return answers;
    }
  }

  private List<Integer> orderNumbers() {
    return db.sql("select number from dispatch_order where district = ? order by number")
        .param(district.code)
        .query(Integer.class)
        .list();
  }

  private BigDecimal busiestDay() {
    return db.sql(
            """
            select coalesce(max(total), 0) from (
              select sum(fte) as total
                from assignment, generate_series(lower(period), upper(period) - 1, interval '1 day') as day
               where person_id = ? and state in ('APPROVED', 'IN_FORCE', 'RETURNED') group by day) days\
            """)
        .param(person)
        .query(BigDecimal.class)
        .single();
  }
}
