package cn.yanzhen.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * A part of ours: its Spring Boot jar, taken apart (which starts faster) and run with the
 * environment that the brief of all parts names.
 */
final class Service implements Program {
  private static final List<String> SMALL =
      List.of(
          "-Xms48m",
          "-Xmx192m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:+ExitOnOutOfMemoryError");

  /**
   * Every call passes the gateway: it is worth the better compiler, which would delay the start of
   * six others.
   */
  private static final List<String> WELL_COMPILED =
      SMALL.stream()
          .filter(option -> !option.startsWith("-XX:TieredStopAtLevel"))
          .map(option -> option.replace("CodeCacheSize=64m", "CodeCacheSize=96m"))
          .toList();

  private final Part part;
  private final Plan plan;
  private final Secrets secrets;

  Service(Part part, Plan plan, Secrets secrets) {
    this.part = part;
    this.plan = plan;
    this.secrets = secrets;
  }

  @Override
  public synchronized Command prepare() throws IOException, InterruptedException {
    Path runnable = runnable();
    var words = new ArrayList<String>();
    words.add(Java.program());
    words.add(Orphans.HOME_PROPERTY + plan.home());
    words.add(Orphans.PART_PROPERTY + part.label());
    words.addAll(options());
    if (plan.lasting()) {
      words.addAll(Java.rememberingClasses(classes(runnable)));
    }
    words.addAll(
        List.of(
            "-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Shanghai", "-jar", runnable.toString()));
    return new Command(OwnSession.of(words), environment(), plan.home());
  }

  @Override
  public synchronized void brokeDown() throws IOException {
    try {
      Files.deleteIfExists(classes(runnable()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isHealthy() {
    try {
      var connection = (HttpURLConnection) health().toURL().openConnection();
      connection.setConnectTimeout(2000);
      connection.setReadTimeout(5000);
      try (InputStream in = connection.getInputStream()) {
        in.readAllBytes();
      }
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public String address() {
    return part == Part.GATEWAY ? plan.ports().publicUrl() : direct(part);
  }

  /** Beside what was taken apart, so that both are thrown away together. */
  private Path classes(Path runnable) throws IOException {
    Path folder = plan.home().resolve("apps").resolve(part.label());
    return Files.createDirectories(folder).resolve(runnable.getFileName() + ".jsa");
  }

  private URI health() {
    String base = part == Part.IDENTITY ? direct(part) + "/identity" : direct(part);
    return URI.create(base + "/actuator/health");
  }

  private String direct(Part other) {
    return "http://127.0.0.1:" + plan.ports().of(other);
  }

  private List<String> options() {
    String own = System.getenv("YANZHEN_SERVICE_OPTIONS");
    if (own != null && !own.isBlank()) {
      return List.of(own.strip().split("\\s+"));
    }
    return part == Part.GATEWAY ? WELL_COMPILED : SMALL;
  }

  private Map<String, String> environment() {
    var all = new HashMap<String, String>();
    all.put("SERVER_PORT", Integer.toString(plan.ports().of(part)));
    all.put("YANZHEN_PUBLIC_URL", plan.ports().publicUrl());
    all.put("YANZHEN_ISSUER", plan.ports().publicUrl() + "/identity");
    all.put("YANZHEN_JWKS_URI", direct(Part.IDENTITY) + "/identity/oauth2/jwks");
    // a stop is bounded, whoever still holds a connection
    all.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "6s");
    all.put("MALLOC_ARENA_MAX", "2");
    all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + plan.ports().of(Part.KAFKA));
    if (part == Part.GATEWAY) {
      all.put("SPRING_DATA_REDIS_HOST", "127.0.0.1");
      all.put("SPRING_DATA_REDIS_PORT", Integer.toString(plan.ports().of(Part.REDIS)));
      all.put("SPRING_DATA_REDIS_PASSWORD", secrets.redis());
      all.put("YANZHEN_IDENTITY_URI", direct(Part.IDENTITY));
      all.put("YANZHEN_COMMUNITY_URI", direct(Part.COMMUNITY));
      all.put("YANZHEN_EXCHANGE_URI", direct(Part.EXCHANGE));
      all.put("YANZHEN_RESOURCE_URI", direct(Part.RESOURCE));
      all.put("YANZHEN_DASHBOARD_URI", direct(Part.DASHBOARD));
      all.put("YANZHEN_GATEWAY_CLIENT_SECRET", secrets.client("gateway"));
      all.put("YANZHEN_SESSION_KEY", secrets.sessionKey());
      all.put("YANZHEN_WEB_DIR", plan.root().resolve("web/dist").toString());
      return all;
    }
    all.put("SERVER_ADDRESS", "127.0.0.1");
    all.put("SPRING_DATASOURCE_URL", Postgres.url(plan.ports().of(Part.POSTGRES), part.database()));
    all.put("SPRING_DATASOURCE_USERNAME", part.database());
    all.put("SPRING_DATASOURCE_PASSWORD", secrets.database(part.database()));
    all.put("YANZHEN_CLOCK_FILE", plan.home().resolve("clock").toString());
    if (part == Part.IDENTITY) {
      all.put("YANZHEN_GATEWAY_CLIENT_SECRET", secrets.client("gateway"));
      all.put("YANZHEN_SIGNING_KEY_SECRET", secrets.signingKey());
      all.put("YANZHEN_DEMO_PASSWORD", secrets.demoPassword());
      all.put("YANZHEN_LOADER_CLIENT_SECRET", secrets.client("sample-loader"));
      all.put("YANZHEN_DASHBOARD_CLIENT_SECRET", secrets.client("district-platform"));
    }
    if (part == Part.EXCHANGE) {
      all.put("YANZHEN_SENSITIVE_KEY", secrets.sensitiveKey());
    }
    if (part == Part.RESOURCE) {
      all.put("YANZHEN_FILES_DIR", plan.home().resolve("files").toString());
    }
    return all;
  }

  /**
   * The jar taken apart, made anew when the jar has changed; a jar that Boot did not pack is run as
   * it is.
   */
  synchronized Path runnable() throws IOException, InterruptedException {
    Path jar = plan.jar(part);
    try (var zip = new ZipFile(jar.toFile())) {
      if (zip.getEntry("BOOT-INF/classes/") == null) {
        return jar;
      }
    }
    Path apart = plan.home().resolve("apps").resolve(part.label());
    Path stamp = apart.resolve("taken-from");
    String state = Files.size(jar) + " " + Files.getLastModifiedTime(jar) + " " + jar;
    if (Files.exists(stamp) && Files.readString(stamp).equals(state)) {
      return apart.resolve("app.jar");
    }
    Path fresh = apart.resolveSibling(part.label() + ".new");
    Folders.delete(fresh);
    Files.createDirectories(fresh.getParent());
    Path log = Files.createDirectories(plan.home().resolve("logs")).resolve(part.label() + ".log");
    var extraction =
        new ProcessBuilder(
                Java.program(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                fresh.toString(),
                "--application-filename",
                "app.jar")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    extraction.environment().remove("JAVA_TOOL_OPTIONS");
    int code = extraction.start().waitFor();
    if (code != 0) {
      throw new IOException("taking " + jar + " apart ended with " + code);
    }
    Files.writeString(fresh.resolve("taken-from"), state);
    Folders.delete(apart);
    Files.move(fresh, apart, StandardCopyOption.ATOMIC_MOVE);
    return apart.resolve("app.jar");
  }
}
