package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.acceptance.Sending.Sent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * One school year, from August's needs to July's returns, on the whole running system: what is sent
 * comes back, the figures say what happened, and the events alone tell the same story.
 */
@Order(Integer.MAX_VALUE)
class A20_SchoolYearJourneyIT {
  private static final List<String> PARTS =
      List.of("community", "exchange", "resource", "identity", "dashboard");

  private final Yanzhen yanzhen = Yanzhen.running();
  private final Sending sending = new Sending(yanzhen);
  private final Wall wall = new Wall(yanzhen);
  private final LocalDate september = nextSeptember(yanzhen.today());
  private final LocalDate july = LocalDate.of(september.getYear() + 1, 7, 10);

  @Test
  void aSchoolYearOnASimulatedClock() {
    // August: four people are sent for the year.
    yanzhen.moveTo(september.minusDays(30));
    var january = LocalDate.of(september.getYear() + 1, 1, 20);
    var april = LocalDate.of(september.getYear() + 1, 4, 30);
    var needs = List.of(need(july), need(july), need(july), need(july));
    var eligible = eligible();
    var people =
        new ArrayList<>(sending.people(needs.getFirst(), 3, one -> eligible.contains(one)));
    assertThat(people).as("people of the lead school who fit and are to move").hasSize(3);
    people.addAll(sending.people(needs.getFirst(), 1, one -> !eligible.contains(one)));
    assertThat(people).as("and one who fits and need not move yet").hasSize(4);
    graduating(people.get(0));
    var rotation = sending.order(needs.get(0), people.get(0), "ROTATION", september, july);
    sending.isACadre(people.get(1));
    var cadre = sending.order(needs.get(1), people.get(1), "CADRE_SECONDMENT", september, january);
    var support = sending.order(needs.get(2), people.get(2), "SUPPORT_TEACHING", september, july);
    var wrong = sending.order(needs.get(3), people.get(3), "ROTATION", september, july);
    var all = List.of(rotation, cadre, support, wrong);
    assertThat(numbers(all)).as("numbered one after the other").isEqualTo(consecutive(all));
    var moved = moved(null);
    assertThat(moved.get("coming").asInt()).as("approved, not begun").isEqualTo(3);
    actsForTheHost("before the first day", people.get(1), 403);

    // September: they begin; the cadre acts for the host in another service.
    yanzhen.moveTo(september);
    all.forEach(id -> sending.reached(id, "IN_FORCE"));
    wall.shows("assignmentsInForce", all, all);
    wall.shows("assignmentsPersonTimes", all, all);
    wall.shows("needsFilled", needs, needs);
    actsForTheHost("on the first day", people.get(1), 201);
    assertThat(moved(null).get("numerator").asInt()).isEqualTo(moved.get("numerator").asInt() + 3);
    assertThat(moved(null).get("beside").asInt())
        .as("moved without being expected to")
        .isEqualTo(moved.get("beside").asInt() + 1);
    onThePage(moved.get("numerator").asInt() + 3);

    // October: one should never have been.
    yanzhen.moveTo(september.plusDays(44));
    officer(wrong, "void", Map.of("code", "WRONG_PERSON"));
    assertThat(moved(null).get("numerator").asInt()).isEqualTo(moved.get("numerator").asInt() + 3);
    assertThat(moved(null).get("beside").asInt()).isEqualTo(moved.get("beside").asInt());
    wall.shows("assignmentsPersonTimes", all, List.of(rotation, cadre, support));
    wall.shows("needsOpen", needs, List.of(needs.get(3)));

    // December: one is wanted back at home; what remains of the need is open again.
    yanzhen.moveTo(LocalDate.of(september.getYear(), 12, 1));
    var back = LocalDate.of(september.getYear(), 12, 15);
    officer(support, "recall", Map.of("to", back.toString(), "code", "HOME_URGENT"));
    yanzhen.moveTo(back.plusDays(1));
    sending.reached(support, "RETURNED");
    wall.shows("assignmentsInForce", all, List.of(rotation, cadre));
    wall.shows("needsOpen", needs, List.of(needs.get(2), needs.get(3)));

    // January: the cadre stays until the end of April, and acts no longer in May.
    yanzhen.moveTo(january.minusDays(10));
    extended(cadre, people.get(1), april);
    yanzhen.moveTo(january.plusDays(1));
    actsForTheHost("in the extension", people.get(1), 201);
    yanzhen.moveTo(april.plusDays(1));
    sending.reached(cadre, "RETURNED");
    actsForTheHost("after the last day", people.get(1), 403);

    // July: everybody is home, and the year's share stands.
    yanzhen.moveTo(july.plusDays(1));
    sending.reached(rotation, "RETURNED");
    wall.shows("assignmentsInForce", all, List.of());
    wall.shows("assignmentsPersonTimes", all, List.of(rotation, cadre, support));
    people.forEach(one -> assertThat(homeOf(one)).as("the post at home").isEqualTo(sending.home()));
    assertThat(moved(null).get("numerator").asInt()).isEqualTo(moved.get("numerator").asInt() + 3);
    assertThat(floors().get("figures").valueStream().map(one -> one.at("/now/kept").asBoolean()))
        .as("the lead school's floors")
        .doesNotContain(false);
    graduatesCount();

    chainsAreWhole();
    theEventsTellTheTables(all, people);
    replayed();
  }

  private String need(LocalDate to) {
    return sending.need(september, to);
  }

  private static LocalDate nextSeptember(LocalDate today) {
    var first = LocalDate.of(today.getYear(), 9, 1);
    return first.minusDays(31).isAfter(today) ? first : first.plusYears(1);
  }

  /** Teaches a graduating grade in the year that comes: the registry's officer writes it down. */
  private void graduating(Sent who) {
    var path = "/api/v1/exchange/persons/" + who.personId();
    var version = officer(path).get("version").asLong();
    yanzhen
        .person("officer")
        .change(
            path + "/facts",
            Map.of("kind", "GRADUATING_YEAR", "schoolYear", september.getYear()),
            version)
        .orElseThrow();
  }

  /** By a pack that asks for a share of those who teach graduating grades: this year's only. */
  private void graduatesCount() {
    assertThat(share("hefei", september.getYear(), "GRADUATING").get("numerator").asInt())
        .isPositive();
    assertThat(share("hefei", september.getYear() + 1, "GRADUATING").get("numerator").asInt())
        .isZero();
  }

  private void extended(String id, Sent who, LocalDate to) {
    sending.change("lead", id, "extension", Map.of("to", to.toString()));
    sending.change("lead", id, "extension/consent", Map.of("party", "SENDING"));
    sending.change("member", id, "extension/consent", Map.of("party", "RECEIVING"));
    sending.change(who.username(), id, "extension/consent", Map.of("party", "PERSON"));
    sending.change("officer", id, "extension/approve", Map.of());
    assertThat(sending.one(id).get("to").asString()).isEqualTo(to.toString());
  }

  private void officer(String id, String deed, Map<String, ?> body) {
    sending.change("officer", id, deed, body);
  }

  private JsonNode officer(String path) {
    return yanzhen.person("officer").get(path).orElseThrow().json();
  }

  /**
   * Whether the cadre may ask for a resource in the host school's name, with a token of now: as
   * soon as identity has heard of the order.
   */
  private void actsForTheHost(String when, Sent who, int status) {
    Awaitility.await(when)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(actsForTheHost(who)).as(when).isEqualTo(status));
  }

  private int actsForTheHost(Sent who) {
    var wanted = yanzhen.cast.need();
    var body = new LinkedHashMap<String, Object>();
    body.put("schoolId", sending.host());
    body.put("title", "学年旅程 " + yanzhen.today());
    body.put("detail", "挂职干部代接收学校提出");
    body.put("subject", wanted.subject());
    body.put("stage", wanted.stage());
    body.put("kind", "SLIDES");
    body.put("neededBy", yanzhen.today().plusDays(20).toString());
    return yanzhen
        .gateway
        .signIn(who.username(), yanzhen.password)
        .post("/api/v1/resource/requests", body)
        .status();
  }

  private List<String> numbers(List<String> orders) {
    return orders.stream().map(id -> sending.one(id).get("orderNumber").asString()).toList();
  }

  private List<String> consecutive(List<String> orders) {
    var first = numbers(orders).getFirst();
    int at = first.indexOf('〕') + 1;
    int number = Integer.parseInt(first.substring(at, first.length() - 1));
    var expected = new ArrayList<String>();
    for (int i = 0; i < orders.size(); i++)
      expected.add(first.substring(0, at) + (number + i) + "号");
    return expected;
  }

  /** Whom the rules of the place expect to move: the share counts them and nobody else. */
  private Set<String> eligible() {
    return yanzhen
        .person("officer")
        .all(
            "/api/v1/exchange/compliance/people?outcome=ELIGIBLE&schoolYear="
                + september.getYear()
                + "&schoolId="
                + sending.home())
        .stream()
        .map(one -> one.get("personId").asString())
        .collect(Collectors.toSet());
  }

  private JsonNode moved(String pack) {
    return share(pack, september.getYear(), "MOVED");
  }

  private JsonNode share(String pack, int year, String code) {
    return officer(
            "/api/v1/exchange/compliance?schoolYear="
                + year
                + (pack == null ? "" : "&pack=" + pack))
        .get("shares")
        .valueStream()
        .filter(one -> one.at("/ratio/code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private void onThePage(int numerator) {
    try (var desk = Desk.of(yanzhen, "officer")) {
      desk.open("/compliance?schoolYear=" + september.getYear()).waitsFor("share-MOVED");
      assertThat(desk.at("share-MOVED"))
          .hasAttribute("data-numerator", Integer.toString(numerator));
      desk.open("/floors").waitsFor("floors");
      assertThat(desk.at("floors")).containsText(yanzhen.cast.lead().name());
    }
  }

  private JsonNode floors() {
    return officer("/api/v1/exchange/floors/" + sending.home());
  }

  private String homeOf(Sent who) {
    return officer("/api/v1/exchange/persons/" + who.personId()).get("schoolId").asString();
  }

  private void chainsAreWhole() {
    for (var part : PARTS) {
      Awaitility.await(part)
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> {
                var chain = officer("/api/v1/" + part + "/audit/verification");
                assertThat(chain.get("whole").asBoolean()).as("%s %s", part, chain).isTrue();
                assertThat(chain.get("waiting").asLong()).as("not sealed yet").isZero();
              });
    }
  }

  /** What the dashboard heard of each order is what stands in the exchange service. */
  private void theEventsTellTheTables(List<String> orders, List<Sent> people) {
    var heard = new HashMap<String, String>();
    for (var row : wall.evidence("assignmentsPersonTimes")) {
      heard.put(
          row.get("id").asString(),
          row.get("fromDay").asString() + " " + row.get("toDay").asString());
    }
    var stands = new HashMap<String, String>();
    for (var id : orders) {
      var one = sending.one(id);
      if (!one.get("state").asString().equals("VOIDED"))
        stands.put(id, one.get("from").asString() + " " + one.get("to").asString());
    }
    assertThat(stands).hasSize(3);
    assertThat(heard).containsAllEntriesOf(stands).doesNotContainKey(orders.get(3));
    var busy =
        people.stream()
            .flatMap(
                one ->
                    yanzhen
                        .person("officer")
                        .all("/api/v1/exchange/assignments?personId=" + one.personId())
                        .stream())
            .filter(one -> List.of("APPROVED", "IN_FORCE").contains(one.get("state").asString()));
    assertThat(busy).as("orders that go on").isEmpty();
  }

  /** All projections emptied and made anew from the topics: every figure and row as before. */
  private void replayed() {
    var figures = wall.settled();
    var rows = wall.evidence("assignmentsPersonTimes");
    var needs = wall.evidence("needsFilled");
    var job =
        yanzhen.person("officer").post("/api/v1/dashboard/rebuild", Map.of()).orElseThrow().json();
    Awaitility.await("rebuild")
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                officer("/api/v1/dashboard/rebuild/" + job.get("id").asString())
                    .get("state")
                    .asString()
                    .equals("DONE"));
    Awaitility.await("the same figures")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(wall.figures()).isEqualTo(figures));
    assertThat(wall.evidence("assignmentsPersonTimes")).isEqualTo(rows);
    assertThat(wall.evidence("needsFilled")).isEqualTo(needs);
  }
}
