package cn.yanzhen.exchange.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.testing.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is done to orders, in whatever order, by whoever may: these hold after every deed. */
@ExchangeTest
class RandomOrdersIT {

  private static final int DEEDS = 140;
  private static final int MOST = 900;

  @Autowired SchoolDirectory directory;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  Random random;
  LocalDate start;
  int ahead;
  final List<UUID> persons = new ArrayList<>();
  final List<UUID> needs = new ArrayList<>();
  final Map<UUID, LocalDate> asked = new HashMap<>();
  final Map<String, Integer> answered = new TreeMap<>();

  @BeforeEach
  void newDistrict() {
    start = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 11})
  void noOverlapNoOverloadNeedsRestoredAndTheEventsTellTheTables(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 5; i++) persons.add(district.person("雁" + i, district.lead));
    persons.subList(0, 4).forEach(one -> district.office(one, district.lead, start.minusDays(400)));
    district.colleagues(7);
    for (int i = 0; i < 9; i++)
      need(i % 2 == 0 ? "1" : "0.5", start.plusDays(i * 3L), start.plusDays(90));

    for (int deed = 0; deed < DEEDS || !rich() && deed < MOST; deed++) {
      if (deed % 60 == 59) newcomer();
      doSomething();
      holds("after deed " + deed + " of seed " + seed + ": " + answered);
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(told()).isEqualTo(tables()));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(lastDaysTold()).isEqualTo(lastDays()));
    assertThat(rich()).as("the histories are rich: %s", answered).isTrue();
  }

  /** Days go by and people move away for good: without somebody new nothing is left to order. */
  private void newcomer() {
    var person = district.person("雁" + persons.size(), district.lead);
    persons.add(person);
    district.office(person, district.lead, start.minusDays(400));
    need("0.5", today().plusDays(1), today().plusDays(60));
  }

  private void need(String fte, LocalDate from, LocalDate to) {
    var need = district.need(fte, from, to);
    needs.add(need);
    asked.put(need, to);
  }

  /** Whether every kind of deed was done at least once. */
  private boolean rich() {
    return Stream.of(
                "propose",
                "certify",
                "decertify",
                "transfer",
                "approve",
                "objections",
                "settle",
                "extension",
                "extension/approve",
                "recall",
                "void")
            .allMatch(
                deed -> answered.keySet().stream().anyMatch(one -> one.startsWith(deed + " 20")))
        && count("from need_lengthening l join need n on n.id = l.need_id where n.district = ?")
            > 0;
  }

  private void doSomething() {
    var officer = district.officer();
    switch (random.nextInt(28)) {
      case 26, 27 -> certificate(persons.get(random.nextInt(persons.size())));
      case 0, 1, 2, 3 -> propose();
      case 4, 5, 6 -> {
        var id = any("PROPOSED");
        if (id != null) {
          var parties = new ArrayList<>(List.of(Party.values()));
          Collections.shuffle(parties, random);
          for (var party : parties) consent(id, party, "consent");
        }
      }
      case 7, 8, 9 ->
          deed(
              officer,
              any("CONSENTED", "HINDERED"),
              "approve",
              random.nextBoolean()
                  ? Map.of()
                  : Map.of("from", today().plusDays(random.nextInt(12)).toString()));
      case 21, 22 ->
          deed(
              district.admin(district.outside),
              any("PUBLICISED"),
              "objections",
              Map.of("text", "有不同意见"));
      case 23, 24 -> settle();
      case 25 ->
          deed(
              officer,
              any("CONSENTED", "HINDERED", "PUBLICISED"),
              "reject",
              Map.of("reason", "另行安排"));
      case 10, 11 -> {
        var id = any("IN_FORCE", "APPROVED");
        if (id == null) return;
        var beyond = random.nextInt(3) == 0;
        var after = beyond ? needLast(id) : last(id);
        var to = after.plusDays(1 + random.nextInt(beyond ? 9 : 25));
        deed(district.admin(district.lead), id, "extension", Map.of("to", to));
        if (random.nextInt(4) == 0) return;
        for (var party : List.of(Party.SENDING, Party.RECEIVING, Party.PERSON))
          consent(id, party, "extension/consent");
      }
      case 12, 13 -> deed(officer, agreedToExtend(), "extension/approve", Map.of());
      case 14, 18 -> {
        var id = any("IN_FORCE");
        if (id != null)
          deed(
              officer,
              id,
              "recall",
              Map.of("to", today().plusDays(random.nextInt(6) - 1), "code", "PERSONAL"));
      }
      case 15 -> deed(officer, any("APPROVED", "IN_FORCE"), "cancel", Map.of("code", "PERSONAL"));
      case 16 -> {
        var from = today().plusDays(random.nextInt(15));
        var id = any("APPROVED");
        if (id == null) return;
        deed(
            officer,
            id,
            "reschedule",
            isMove(id)
                ? Map.of("from", from)
                : Map.of("from", from, "to", from.plusDays(random.nextInt(30))));
      }
      case 17 ->
          deed(
              officer,
              any("APPROVED", "IN_FORCE", "RETURNED", "ENDED"),
              "void",
              Map.of("code", "WRONG_DAYS"));
      default -> passTime(random.nextInt(4));
    }
  }

  /** One whose extension waits for the district; now and then one whose does not. */
  private UUID agreedToExtend() {
    if (random.nextInt(6) == 0) return any("IN_FORCE", "APPROVED");
    return db.sql(
            "select e.assignment_id from assignment_extension e join assignment a on a.id ="
                + " e.assignment_id where a.district = ? and e.state = 'AGREED' order by e.id"
                + " limit 1")
        .param(district.code)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /** Registered when there is none; now and then withdrawn when there is one. */
  private void certificate(UUID person) {
    var career = district.get(district.officer(), "/persons/" + person + "/career").expect(200);
    var held = career.body().path("certificates");
    var path = "/persons/" + person + "/facts";
    if (held.isEmpty()) {
      var entry = Map.of("kind", "CERTIFICATE", "stage", "JUNIOR", "subject", "MATHS");
      count("certify", district.post(district.officer(), path, entry, career.etag()).status());
    } else if (random.nextInt(4) == 0) {
      var fact = "/" + held.get(0).path("id").asString() + "/withdraw";
      var answer =
          district.post(district.officer(), path + fact, Map.of("reason", "登记有误"), career.etag());
      assertThat(answer.status()).isIn(204, 409);
      answered.merge("decertify " + answer.status(), 1, Integer::sum);
    }
  }

  private void propose() {
    var need = needs.get(random.nextInt(needs.size()));
    var person = persons.get(random.nextInt(persons.size()));
    var fte = needs.indexOf(need) % 2 == 0 ? "1" : "0.5";
    var from = today().plusDays(random.nextInt(12));
    if (random.nextInt(6) == 0) {
      count("transfer", district.transfer(need, person, fte, from).status());
      return;
    }
    var kind = random.nextInt(100) < 45 ? "CADRE_SECONDMENT" : "ROTATION";
    var to = from.plusDays(2 + random.nextInt(21));
    count("propose", district.propose(need, person, kind, fte, from, to).status());
  }

  private void settle() {
    var open =
        db.sql(
                "select o.id, o.assignment_id from assignment_objection o join assignment a on a.id"
                    + " = o.assignment_id where a.district = ? and o.outcome is null order by o.id")
            .param(district.code)
            .query((row, number) -> List.of(row.getString(1), row.getString(2)))
            .list();
    if (open.isEmpty()) return;
    var one = open.get(random.nextInt(open.size()));
    var path = "/assignments/" + one.get(1) + "/objections/" + one.get(0) + "/settle";
    var body = Map.of("upheld", random.nextInt(3) == 0, "reason", "已核查");
    count("settle", district.post(district.officer(), path, body).status());
  }

  private void consent(UUID id, Party party, String deed) {
    var who =
        switch (party) {
          case PERSON -> district.teacher(personOf(id));
          case SENDING -> district.admin(district.lead);
          case RECEIVING -> district.admin(district.member);
        };
    deed(who, id, deed, Map.of("party", party.name()));
  }

  private void deed(String who, UUID id, String deed, Object body) {
    if (id == null) return;
    count(deed, district.post(who, "/assignments/" + id + "/" + deed, body).status());
  }

  private void count(String deed, int status) {
    assertThat(status).as(deed).isIn(200, 201, 409);
    answered.merge(deed + " " + status, 1, Integer::sum);
  }

  private void passTime(int days) {
    ahead += days;
    SampleDistrict.moveClock(Duration.ofDays(ahead));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                today().equals(start.plusDays(ahead))
                    && db.sql(
                                """
                                select count(*) from assignment where district = ?
                                  and (state = 'APPROVED' and lower(period) <= ? or state = 'IN_FORCE' and upper(period) <= ?
                                    or state = 'PUBLICISED' and upper(publicity) <= ? and not exists (
                                      select from assignment_objection o where o.assignment_id = assignment.id and o.outcome is null))
                                """)
                            .params(district.code, today(), today(), today())
                            .query(Long.class)
                            .single()
                        == 0);
  }

  private void holds(String when) {
    assertThat(
            count(
                """
                from assignment a join assignment b on a.need_id = b.need_id and a.id < b.id and a.held && b.held
                where a.state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED', 'APPROVED', 'IN_FORCE', 'RETURNED', 'ENDED')
                  and b.state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED', 'APPROVED', 'IN_FORCE', 'RETURNED', 'ENDED') and a.district = ?
                """))
        .as("a need held twice on one day, %s", when)
        .isZero();
    assertThat(
            count(
                """
                from (select sum(case when o.takes_establishment then 1 else o.fte end) as total from assignment h join assignment o on o.person_id = h.person_id
                   and o.state in ('APPROVED', 'IN_FORCE', 'RETURNED') and o.held @> lower(h.held)
                 where h.district = ? and h.state in ('APPROVED', 'IN_FORCE', 'RETURNED') group by h.id) loads
                where total > 1
                """))
        .as("a person over full time, %s", when)
        .isZero();
    assertThat(
            count(
                """
                from assignment a where a.district = ? and a.state in ('APPROVED', 'IN_FORCE')
                 and not is_certified(a.person_id, a.district, a.kind, a.subject, a.stage, lower(a.period))
                """))
        .as("an order without certificate, %s", when)
        .isZero();
    assertThat(
            count(
                """
                from (select sum(o.fte) as away from assignment h join assignment o
                    on o.sending_school_id = h.sending_school_id and o.state in ('APPROVED', 'IN_FORCE', 'RETURNED')
                   and o.period @> lower(h.period)
                  join person_honour b on b.person_id = o.person_id and b.honour = 'DISTRICT_BACKBONE'
                 where h.district = ? and h.state in ('APPROVED', 'IN_FORCE', 'RETURNED') group by h.id) days
                where away > 5 - 0.6 * 5
                """))
        .as("the lead school under its floor of 60 %% of its five backbone teachers, %s", when)
        .isZero();
    assertThat(
            count(
                """
                from need n where n.district = ? and n.state <> case
                  when exists (select from assignment a where a.need_id = n.id and a.state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED'))
                    then 'PROPOSED'
                  when exists (select from assignment a where a.need_id = n.id and a.reason_code is null
                    and a.state in ('APPROVED', 'IN_FORCE', 'RETURNED', 'ENDED')) then 'FILLED'
                  else 'OPEN' end
                """))
        .as("a need whose state is not that of its assignments, %s", when)
        .isZero();
    needsLastAsLongAsTheirOrders(when);
    assertThat(
            count(
                """
                from (select count(*) as drawn, max(number) as last from dispatch_order where district = ? group by year) r
                where drawn <> coalesce(last, 0)
                """))
        .as("a gap in the register, %s", when)
        .isZero();
    assertThat(
            count(
                """
                from dispatch_order o join assignment a on a.id = o.assignment_id
                 where o.district = ? and o.kind = 'DISPATCH' and o.issued_on > lower(a.period)
                """))
        .as("an order that is dated back, %s", when)
        .isZero();
    assertThat(
            count(
                """
                from assignment a where a.district = ? and a.state = 'APPROVED' and a.kind = 'CADRE_SECONDMENT'
                  and a.publicity is null
                """))
        .as("a cadre's order without publicity, %s", when)
        .isZero();
    assertThat(
            count(
                """
                from assignment a where a.district = ? and
                  (a.state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED')
                     or exists (select from assignment_extension e where e.assignment_id = a.id and e.state in ('ASKED', 'AGREED')))
                  <> exists (select from assignment_step s where s.assignment_id = a.id and s.closed_on is null)
                """))
        .as("a step that waits for nobody, or something that waits without a last day, %s", when)
        .isZero();
    assertThat(
            count(
                """
                from dispatch_order o join assignment a on a.id = o.assignment_id where o.district = ?
                  and o.mark is distinct from case when a.state in ('CANCELLED', 'VOIDED') then a.state end
                """))
        .as("a letter that is not marked as what became of its order, %s", when)
        .isZero();
    assertThat(
            count(
                """
                from person p where p.district = ? and (
                  select string_agg(e.school_id || ' ' || e.period, ', ' order by e.period) from establishment e
                   where e.person_id = p.id) is distinct from coalesce(
                  (select a.sending_school_id || ' ' || daterange('2012-09-01', lower(a.period)) || ', '
                          || a.receiving_school_id || ' ' || daterange(lower(a.period), null)
                     from assignment a where a.person_id = p.id and a.state = 'ENDED'),
                  '%s ' || daterange('2012-09-01', null))
                """
                    .formatted(district.lead)))
        .as("an establishment elsewhere than the moves say, %s", when)
        .isZero();
  }

  /** What schools said, and what extensions of orders that stand added. */
  private void needsLastAsLongAsTheirOrders(String when) {
    assertThat(
            count(
                """
                from assignment a join need n on n.id = a.need_id where a.district = ? and not n.period @> a.period
                  and a.state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED', 'APPROVED', 'IN_FORCE', 'RETURNED', 'ENDED')
                """))
        .as("an order on days of which nobody has need, %s", when)
        .isZero();
    db.sql(
            """
            select n.id, upper(n.period) - 1 as last, (
              select max(e.to_day) from assignment_extension e join assignment a on a.id = e.assignment_id
               where a.need_id = n.id and e.state = 'GRANTED' and a.state not in ('CANCELLED', 'VOIDED')) as granted
              from need n where n.district = ?
            """)
        .param(district.code)
        .query(
            row -> {
              var granted = row.getObject("granted", LocalDate.class);
              var wanted = asked.get(row.getObject("id", UUID.class));
              assertThat(row.getObject("last", LocalDate.class))
                  .as("a need ends when its school and its orders say, %s", when)
                  .isEqualTo(granted == null || granted.isBefore(wanted) ? wanted : granted);
            });
  }

  private long count(String from) {
    return db.sql("select count(*) " + from).param(district.code).query(Long.class).single();
  }

  private Map<String, String> tables() {
    var rows = new HashMap<String, String>();
    db.sql(
            "select id, state, lower(period) as f, upper(period) - 1 as t, version from assignment"
                + " where district = ?")
        .param(district.code)
        .query(
            row -> {
              rows.put(
                  row.getString("id"),
                  row.getString("state") + " " + row.getString("f") + " " + row.getString("t"));
            });
    return rows;
  }

  /**
   * What one knows who has only heard the events, the newest of each assignment being the whole.
   */
  private Map<String, String> told() {
    var newest = new HashMap<String, Long>();
    var rows = new HashMap<String, String>();
    for (var record : TestTopics.consume(db, district.bootstrap, Proceedings.TOPIC)) {
      var header = record.headers().lastHeader("ce_district");
      if (header == null
          || !new String(header.value(), StandardCharsets.UTF_8).equals(district.code)) continue;
      long sequence =
          Long.parseLong(
              new String(
                  record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
      if (newest.getOrDefault(record.key(), 0L) >= sequence) continue;
      newest.put(record.key(), sequence);
      var data = SampleDistrict.JSON.readTree(record.value());
      rows.put(
          record.key(),
          data.path("state").asString()
              + " "
              + data.path("from").asString()
              + " "
              + data.path("to").asString());
    }
    return rows;
  }

  private Map<String, String> lastDays() {
    var days = new HashMap<String, String>();
    db.sql("select id, upper(period) - 1 as last from need where district = ?")
        .param(district.code)
        .query(
            row -> {
              days.put(row.getString("id"), row.getString("last"));
            });
    return days;
  }

  /** The last days of needs, by those of their events that say one. */
  private Map<String, String> lastDaysTold() {
    var days = new HashMap<String, String>();
    for (var record : TestTopics.consume(db, district.bootstrap, "exchange.need.v1")) {
      var header = record.headers().lastHeader("ce_district");
      if (header == null
          || !new String(header.value(), StandardCharsets.UTF_8).equals(district.code)) continue;
      var data = SampleDistrict.JSON.readTree(record.value());
      if (data.has("to")) days.put(record.key(), data.path("to").asString());
    }
    return days;
  }

  private boolean isMove(UUID id) {
    return db.sql("select takes_establishment from assignment where id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  private UUID any(String... states) {
    var found =
        db.sql("select id from assignment where district = ? and state = any(?) order by id")
            .params(district.code, states)
            .query(UUID.class)
            .list();
    return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
  }

  private LocalDate last(UUID id) {
    return db.sql("select upper(period) - 1 from assignment where id = ?")
        .param(id)
        .query(LocalDate.class)
        .single();
  }

  private LocalDate needLast(UUID id) {
    return db.sql(
            "select upper(n.period) - 1 from assignment a join need n on n.id = a.need_id where"
                + " a.id = ?")
        .param(id)
        .query(LocalDate.class)
        .single();
  }

  private UUID personOf(UUID id) {
    return db.sql("select person_id from assignment where id = ?")
        .param(id)
        .query(UUID.class)
        .single();
  }

  private LocalDate today() {
    return directory.today();
  }
}
