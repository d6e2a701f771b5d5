package cn.yanzhen.bench;

import cn.yanzhen.localstack.LocalStack;
import cn.yanzhen.localstack.Part;
import cn.yanzhen.localstack.Plan;
import cn.yanzhen.localstack.Ports;
import cn.yanzhen.samples.SampleDistrict;
import cn.yanzhen.samples.gateway.Gateway;
import cn.yanzhen.samples.gateway.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The register at a city's size: 5,500 schools, 600 communities, three cycles each, schools that
 * left and came back. Register and history go in through the API, what happened by SQL. Measures
 * the import whole and, against the service itself, what its pages ask for: today, and as of days
 * of each cycle.
 */
public final class RegisterBench {
  private static final String BASE = "/api/v1/community";

  private final Visitor loader;
  private final Visitor direct;
  private final Database database;

  private record Database(String url, String user, String password) {}

  private RegisterBench(Visitor loader, Visitor direct, Database database) {
    this.loader = loader;
    this.direct = direct;
    this.database = database;
  }

  public static void main(String[] args) throws Exception {
    Machine.requireIdle(List.of(args));
    var home = Files.createTempDirectory("yanzhen-bench-register");
    var ports = Ports.free();
    var parts =
        EnumSet.of(
            Part.POSTGRES, Part.REDIS, Part.KAFKA, Part.IDENTITY, Part.COMMUNITY, Part.GATEWAY);
    try (var stack = LocalStack.start(Plan.of(home).on(ports).only(parts).telling(line -> {}))) {
      var gateway = new Gateway(URI.create(ports.publicUrl()));
      var loader = gateway.machine("sample-loader", stack.secrets().client("sample-loader"));
      var direct = loader.at(URI.create("http://127.0.0.1:" + ports.of(Part.COMMUNITY)));
      var name = "community";
      new RegisterBench(
              loader,
              direct,
              new Database(stack.jdbcUrl(Part.COMMUNITY), name, stack.secrets().database(name)))
          .run();
    }
    System.exit(0);
  }

  private void run() throws InterruptedException, IOException, SQLException {
    imported();
    var communities = new CityHistory(loader).write();
    var schools =
        loader.all(BASE + "/schools").stream().map(school -> school.get("id").asString()).toList();
    System.out.printf(
        "  %d schools, %d communities, three cycles each, every fifth with a school that left and"
            + " came back%n",
        schools.size(), communities.size());
    years();
    var began = System.nanoTime();
    CityHappenings.write(database.url(), database.user(), database.password());
    System.out.printf(
        Locale.ROOT,
        "what happened in three school years written by SQL in %.0f s%n",
        (System.nanoTime() - began) / 1e9);
    new PageQueries(direct, communities, schools).ask();
  }

  /** Pupils of four school years, each in a workbook of its own. */
  private void years() {
    for (var year = 2025; year < 2029; year++) {
      commit(check(CityRegister.year(SampleDistrict.DISTRICT, year)));
    }
  }

  private JsonNode check(byte[] book) {
    var report = loader.form(BASE + "/imports", "city.xlsx", book).orElseThrow().json();
    if (!report.get("state").asString().equals("CHECKED")) {
      throw new IllegalStateException("the workbook has faults: " + report.path("faults").path(0));
    }
    return report;
  }

  private void commit(JsonNode report) {
    loader
        .post(BASE + "/imports/" + report.get("id").asString() + "/commit", Map.of())
        .orElseThrow();
  }

  /** The whole register in one workbook: checked, then committed. */
  private void imported() {
    var book = CityRegister.workbook(SampleDistrict.DISTRICT);
    var began = System.nanoTime();
    var report = check(book);
    var checked = System.nanoTime();
    commit(report);
    var committed = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "import of the whole register (%d KB): check %.1f s, commit %.1f s, together %.1f s   limit"
            + " 30 s%n",
        book.length / 1024,
        (checked - began) / 1e9,
        (committed - checked) / 1e9,
        (committed - began) / 1e9);
  }
}
