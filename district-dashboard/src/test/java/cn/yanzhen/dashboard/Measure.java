package cn.yanzhen.dashboard;

import cn.yanzhen.testing.KafkaServers;
import cn.yanzhen.testing.PostgresServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Not a test: prints how fast a large district is replayed, how long figures, series and pages take
 * then, and how long an event takes to the screen under load. Run its main with the number of
 * needs, persons and downloads as arguments.
 */
final class Measure {

  private Measure() {}

  public static void main(String[] args) throws Exception {
    int needs = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
    int persons = args.length > 1 ? Integer.parseInt(args[1]) : 6_000;
    int downloads = args.length > 2 ? Integer.parseInt(args[2]) : 50_000;
    var database = PostgresServer.newDatabase();
    ApplicationContextInitializer<GenericApplicationContext> real =
        context -> {
          context.registerBean(JdbcConnectionDetails.class, () -> details(database));
          context.registerBean(JwtDecoder.class, Measure::tokens);
        };
    try (var kafka = KafkaServers.start();
        var wire = new Wire(kafka.bootstrap())) {
      ApplicationContextInitializer<GenericApplicationContext> topics =
          context ->
              context.registerBean(
                  KafkaConnectionDetails.class, () -> () -> List.of(kafka.bootstrap().split(",")));
      var events = district(needs, persons, downloads);
      for (int i = 0; i < events.size(); i += 10_000)
        wire.send(events.subList(i, Math.min(events.size(), i + 10_000)));
      System.out.println("events " + events.size());
      long began = System.nanoTime();
      try (var app =
          new SpringApplicationBuilder(DistrictDashboardApplication.class)
              .initializers(real, topics)
              .run("--server.port=0", "--logging.level.root=WARN")) {
        var jdbc = app.getBean(JdbcClient.class);
        int port = Integer.parseInt(app.getEnvironment().getRequiredProperty("local.server.port"));
        var door = new Door(port);
        said("started", began);
        waitFor(jdbc, events.size());
        said("first replay, with start", began);
        for (int round = 0; round < 3; round++) {
          began = System.nanoTime();
          door.send("POST", "/rebuild", Door.OFFICER);
          waitFor(jdbc, events.size());
          System.out.printf(
              "rebuild %d: %,.0f events/s%n",
              round, events.size() / ((System.nanoTime() - began) / 1e9));
          Thread.sleep(1000);
        }
        jdbc.sql("analyze").update();
        for (int round = 0; round < 3; round++) {
          for (var path :
              List.of(
                  "/figures",
                  "/feed?limit=50",
                  "/communities",
                  "/figures/persons/evidence",
                  "/figures/downloads/evidence?limit=200",
                  "/breakdown?figure=needsOpen&by=subject",
                  "/series?figure=needsOpen",
                  "/series?figure=assignmentsInForce",
                  "/series?figure=persons",
                  "/series?figure=downloads",
                  "/series?figure=persons&from=2026-01-01&to=2026-12-31")) {
            began = System.nanoTime();
            door.get(path, Door.OFFICER);
            if (round == 2) said(path, began);
          }
        }
        latency(wire, port, 20, 200);
        latency(wire, port, 500, 5000);
      }
    }
  }

  /** Events at a rate; milliseconds from the send to the line on the screen. */
  private static void latency(Wire wire, int port, int perSecond, int count) throws Exception {
    try (var ear = new Ear(port, Door.OFFICER, null)) {
      while (ear.of("figure").size() < 12) Thread.sleep(10);
      var sent = new HashMap<String, Long>();
      long next = System.nanoTime();
      for (int i = 0; i < count; i++) {
        while (System.nanoTime() < next) Thread.sleep(0, 200_000);
        next += 1_000_000_000L / perSecond;
        var event =
            new Story().request("延迟" + UUID.randomUUID(), "校3").events.getFirst().at(Instant.now());
        sent.put(event.key(), System.nanoTime());
        wire.sendSoon(event);
      }
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (ear.of("happening").size() < count && System.nanoTime() < end) Thread.sleep(50);
      var took =
          ear.of("happening").stream()
              .mapToLong(
                  heard -> {
                    var at = heard.data().indexOf("\"subjectId\":\"") + 13;
                    return (heard.at() - sent.get(heard.data().substring(at, at + 36))) / 1000;
                  })
              .sorted()
              .toArray();
      System.out.printf(
          "%d/s: %d of %d heard, figures told %d times, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms,"
              + " worst %.1f ms%n",
          perSecond,
          took.length,
          count,
          ear.of("figure").size(),
          at(took, 0.5),
          at(took, 0.95),
          at(took, 0.99),
          at(took, 1));
    }
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? -1
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1000.0;
  }

  private static void said(String what, long began) {
    System.out.printf("%s: %,d ms%n", what, (System.nanoTime() - began) / 1_000_000);
  }

  private static void waitFor(JdbcClient jdbc, long events) throws InterruptedException {
    while (jdbc.sql("select count(*) from inbox").query(Long.class).single() < events)
      Thread.sleep(50);
  }

  private static List<Sent> district(int needs, int persons, int downloads) {
    var story = new Story().on("2026-08-25");
    for (int i = 0; i < 85; i++) story.school("校" + i);
    for (int c = 0; c < 14; c++) {
      var members = new ArrayList<String>();
      for (int i = 0; i < 5; i++) members.add("校" + (14 + c * 5 + i));
      story
          .submitted("教共体" + c, "2026-09-01", "2029-08-31", "校" + c, members.toArray(String[]::new))
          .approved("教共体" + c);
    }
    for (int i = 0; i < persons; i++) story.person("人" + i, "校" + i % 85);
    story.on("2026-10-01");
    for (int i = 0; i < needs; i++) {
      story.need("需" + i, "校" + (14 + i % 70), "校" + i % 14);
      if (i % 3 == 0) continue;
      story.needMoved("需" + i, "need-proposed.v1", "校" + (14 + i % 70));
      story.proposed(
          "派" + i,
          "人" + i % persons,
          "校" + i % 14,
          "校" + (14 + i % 70),
          "2026-11-01",
          "2027-07-09");
      story
          .consented("派" + i, "PERSON")
          .consented("派" + i, "SENDING")
          .consented("派" + i, "RECEIVING");
      story.orderApproved("派" + i, "号" + i).assignment("派" + i, "assignment-started.v1");
      story.needMoved("需" + i, "need-filled.v1", "校" + (14 + i % 70));
    }
    for (int i = 0; i < 300; i++) story.resource("课" + i, "校" + i % 14);
    story.on("2026-11-01");
    for (int i = 0; i < downloads; i++) story.downloaded("课" + i % 300, "校" + i % 85);
    return story.events;
  }

  private static JdbcConnectionDetails details(PostgresServer.Database database) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return database.user();
      }

      @Override
      public String getPassword() {
        return database.password();
      }

      @Override
      public String getJdbcUrl() {
        return database.url();
      }
    };
  }

  /** Reads a token without asking who signed it: nobody else calls here. */
  private static JwtDecoder tokens() {
    return token -> {
      try {
        var parsed = com.nimbusds.jwt.JWTParser.parse(token);
        var claims = new LinkedHashMap<>(parsed.getJWTClaimsSet().getClaims());
        return org.springframework.security.oauth2.jwt.Jwt.withTokenValue(token)
            .headers(headers -> headers.putAll(Map.of("alg", "RS256")))
            .subject(String.valueOf(claims.get("sub")))
            .claim("name", claims.get("name"))
            .claim("district", claims.get("district"))
            .claim("grants", claims.get("grants"))
            .build();
      } catch (java.text.ParseException broken) {
        throw new org.springframework.security.oauth2.jwt.BadJwtException("broken", broken);
      }
    };
  }
}
