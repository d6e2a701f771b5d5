package cn.yanzhen.exchange.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
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

/** Never two holders of one share of a post, whoever writes and however many at once. */
@ExchangeTest
class OneShareOneHolderIT {

  @Autowired JdbcClient db;
  @Autowired PlatformTransactionManager transactions;
  @Fresh SampleDistrict district;
  Staff staff;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate from = today.plusDays(10);
  final LocalDate to = from.plusDays(100);

  @BeforeEach
  void newDistrict() {
    staff = new Staff(district);
  }

  @Test
  void filledAtOnceAPostIsNeverHeldTwice() throws Exception {
    var post = staff.post(district.member, "1", today);
    var persons = new ArrayList<UUID>();
    for (int i = 0; i < 6; i++) persons.add(district.person("任" + i, district.member));

    var answers =
        atOnce(
            persons.stream()
                .map(one -> (Callable<Answer>) () -> staff.fill(post, one, "0.4", today))
                .toList());

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(2);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .allSatisfy(one -> assertThat(one.expect(409).code()).isEqualTo("exchange/post-held"));
  }

  @Test
  void approvedAtOnceOnlyOneActsInAVacantPost() throws Exception {
    var post = staff.post(district.member, "1", today);
    var waiting = new ArrayList<UUID>();
    for (int i = 0; i < 4; i++) {
      var person = district.person("到" + i, district.lead);
      waiting.add(staff.consented(need(post, "1"), person, "1", from, to));
    }

    var answers =
        atOnce(waiting.stream().map(id -> (Callable<Answer>) () -> staff.approve(id)).toList());

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .allSatisfy(
            one -> {
              assertThat(one.expect(409).code()).isEqualTo("exchange/post-held");
              assertThat(one.body().path("detail").asString())
                  .contains("到", from.toString(), to.toString());
            });
  }

  @Test
  void aTitularHolderIsNotPutWhereSomebodyActs() {
    var post = staff.post(district.member, "1", today);
    staff.approved(need(post, "1"), district.person("在岗人", district.lead), "1", from, to);

    var refused = staff.fill(post, district.person("新任", district.member), "1", today).expect(409);

    assertThat(refused.code()).isEqualTo("exchange/post-held");
    assertThat(refused.body().path("detail").asString()).contains("在岗人", from.toString());
  }

  /** Whoever writes past the office, in either table. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        TransactionDefinition.ISOLATION_READ_COMMITTED,
        TransactionDefinition.ISOLATION_REPEATABLE_READ
      })
  void theDatabaseItselfRefusesTwoHoldersOfOneShare(int isolation) throws Exception {
    var post = staff.post(district.member, "1", today);
    var transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(isolation);
    var random = new Random(20260901);
    var writers = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 24; i++) {
      var person = district.person("写" + i, i % 2 == 0 ? district.member : district.lead);
      var need = i % 2 == 0 ? null : need(post, "1");
      var begins = from.plusDays(random.nextInt(60));
      var ends = begins.plusDays(random.nextInt(40));
      var share = new BigDecimal("0." + (2 + random.nextInt(7)));
      writers.add(
          () -> {
            try {
              transaction.executeWithoutResult(
                  status -> {
                    if (need == null) hold(post, person, share, begins, ends);
                    else act(need, person, share, begins, ends);
                  });
              return true;
            } catch (DataAccessException
                | org.springframework.transaction.TransactionException no) {
              return false;
            }
          });
    }

    var written = atOnce(writers);

    assertThat(written).contains(true, false);
    assertThat(busiestDay(post)).isLessThanOrEqualTo(BigDecimal.ONE).isPositive();
  }

  @Test
  void theDatabaseItselfRefusesAPostThatShrinksUnderItsHolders() {
    var post = staff.post(district.member, "1", today);
    staff.fill(post, district.person("全职", district.member), "1", today).expect(200);

    assertThatThrownBy(() -> db.sql("update post set fte = 0.5 where id = ?").param(post).update())
        .hasMessageContaining("of 0.50 FTE would be held with 1.00");
    assertThatThrownBy(
            () ->
                db.sql(
                        "update post set period = daterange(lower(period), ?), closed_code = 'X'"
                            + " where id = ?")
                    .params(today.plusDays(9), post)
                    .update())
        .hasMessageContaining("on days on which it does not exist");
  }

  private UUID need(UUID post, String fte) {
    return district
        .post(
            district.admin(district.member),
            "/posts/" + post + "/needs",
            Map.of("fte", fte, "from", from, "to", to))
        .expect(201)
        .id();
  }

  private void hold(UUID post, UUID person, BigDecimal share, LocalDate begins, LocalDate ends) {
    db.sql(
            "insert into post_holding (id, person_id, post_id, share, period, known_from) values"
                + " (?, ?, ?, ?, daterange(?, ?, '[]'), now())")
        .params(UUID.randomUUID(), person, post, share, begins, ends)
        .update();
  }

  private void act(UUID need, UUID person, BigDecimal share, LocalDate begins, LocalDate ends) {
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
            share,
            begins,
            ends)
        .update();
  }

  private BigDecimal busiestDay(UUID post) {
    return db.sql(
            """
            select coalesce(max(total), 0) from (
              select sum(share) as total from (
                select share, period from post_holding where post_id = :post
                union all
                select a.fte, a.period from assignment a join need_post n using (need_id)
                 where n.post_id = :post and a.state in ('APPROVED', 'IN_FORCE', 'RETURNED')) all_of_them,
                generate_series(lower(period), upper(period) - 1, interval '1 day') as day group by day) days\
            """)
        .param("post", post)
        .query(BigDecimal.class)
        .single();
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
}
