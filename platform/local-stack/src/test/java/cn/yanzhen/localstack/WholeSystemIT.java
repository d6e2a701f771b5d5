package cn.yanzhen.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All parts, with real PostgreSQL, Redis and Kafka and a stand-in for each service. */
class WholeSystemIT {
  @TempDir Path folder;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Ports ports = Ports.free();
  private Path home;

  @BeforeEach
  void standInForEachService() throws IOException {
    home = folder.resolve("home");
    for (Part part : Part.values()) {
      if (part.isJar()) {
        pack(plan().jar(part));
      }
    }
  }

  @AfterEach
  void endAll() {
    new Orphans(home).reclaim();
  }

  @Test
  void comesUpWholeHealsItselfAndStopsInOrder() throws Exception {
    LocalStack stack = LocalStack.start(plan());

    assertThat(Part.all()).allMatch(stack::isHealthy);
    assertThat(environmentOf(Part.EXCHANGE))
        .contains("SPRING_DATASOURCE_USERNAME=exchange")
        .contains("SERVER_ADDRESS=127.0.0.1")
        .contains("YANZHEN_ISSUER=" + stack.publicUrl() + "/identity");
    assertThat(environmentOf(Part.RESOURCE)).doesNotContain("YANZHEN_SIGNING_KEY_SECRET");

    Running seen = Running.at(home).orElseThrow();
    assertThat(seen.publicUrl()).isEqualTo(stack.publicUrl());
    assertThat(seen.secrets().demoPassword()).isEqualTo(stack.secrets().demoPassword());
    assertThat(seen.memory()).isPositive();

    stack.kill(Part.RESOURCE);
    assertThat(stack.pid(Part.RESOURCE)).isEmpty();
    assertThat(stack.isHealthy(Part.COMMUNITY)).isTrue();
    stack.restart(Part.RESOURCE);
    assertThat(stack.isHealthy(Part.RESOURCE)).isTrue();

    long before = stack.pid(Part.DASHBOARD).orElseThrow();
    stack.crash(Part.DASHBOARD);
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> stack.isHealthy(Part.DASHBOARD) && pidOf(stack, Part.DASHBOARD) != before);

    stack.stop();
    assertThat(new Orphans(home).find()).isEmpty();
    assertThat(Running.at(home)).isEmpty();
    assertThat(told).noneMatch(line -> line.contains("killed"));
  }

  @Test
  void aServiceThatCannotStartIsNamedWithItsLogAndNothingStaysBehind() throws Exception {
    Files.createDirectories(home);
    Files.createFile(home.resolve("fail-" + Part.COMMUNITY.label()));

    assertThatThrownBy(() -> LocalStack.start(plan()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("community-service does not start (exit code 1)")
        .hasMessageContaining(home.resolve("logs/community-service.log").toString())
        .hasMessageContaining("| the table \"school\" is missing");

    assertThat(new Orphans(home).find()).isEmpty();
  }

  @Test
  void aServiceThatIsNotBuiltIsNamed() throws Exception {
    Files.delete(plan().jar(Part.GATEWAY));

    assertThatThrownBy(() -> LocalStack.start(plan()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("gateway is not built yet");
  }

  private Plan plan() {
    return Plan.of(home).from(folder.resolve("project")).on(ports).telling(told::add);
  }

  private static long pidOf(LocalStack stack, Part part) {
    return stack.pid(part).orElse(0L);
  }

  private String environmentOf(Part part) throws IOException {
    try (InputStream in = URI.create("http://127.0.0.1:" + ports.of(part)).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void pack(Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream code = StandIn.class.getResourceAsStream("StandIn.class")) {
      out.putNextEntry(new JarEntry(StandIn.class.getName().replace('.', '/') + ".class"));
      code.transferTo(out);
      out.closeEntry();
    }
  }
}
