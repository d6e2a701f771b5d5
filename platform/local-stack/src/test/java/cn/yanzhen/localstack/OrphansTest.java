package cn.yanzhen.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
  @TempDir Path home;
  @TempDir Path elsewhere;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endAll() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void aServiceOfThisHomeIsRecognisedWithoutAnyPidFileAndEnded() throws Exception {
    Process service = service(home, Part.COMMUNITY);

    assertThat(new Orphans(home).find()).containsOnlyKeys(Part.COMMUNITY);
    assertThat(new Orphans(home).reclaim()).containsExactly(Part.COMMUNITY);
    assertThat(service.isAlive()).isFalse();
  }

  @Test
  void theSameServiceOfAnotherHomeIsLeftAlone() throws Exception {
    Process stranger = service(elsewhere, Part.COMMUNITY);

    assertThat(new Orphans(home).reclaim()).isEmpty();
    assertThat(stranger.isAlive()).isTrue();
  }

  @Test
  void aProgramThatLiesInThisHomeIsOurs() throws Exception {
    Path program = Files.createDirectories(home.resolve("redis")).resolve("redis-server");
    Files.copy(Path.of("/bin/sleep"), program);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    Process redis = start(program.toString(), "600");

    assertThat(new Orphans(home).reclaim()).containsExactly(Part.REDIS);
    assertThat(redis.isAlive()).isFalse();
  }

  @Test
  void aPidFileEndsTheProcessThatItNames() throws Exception {
    Process process = start("sleep", "600");
    Footprint.of(process.toHandle()).writeTo(Orphans.pidFile(home, Part.GATEWAY));

    assertThat(new Orphans(home).reclaim()).containsExactly(Part.GATEWAY);
    assertThat(process.isAlive()).isFalse();
    assertThat(Orphans.pidFile(home, Part.GATEWAY)).doesNotExist();
  }

  @Test
  void aNumberThatTheSystemGaveToSomebodyElseEndsNobody() throws Exception {
    Process stranger = start("sleep", "600");
    new Footprint(stranger.pid(), "4711@an-earlier-boot")
        .writeTo(Orphans.pidFile(home, Part.GATEWAY));

    assertThat(new Orphans(home).reclaim()).isEmpty();
    assertThat(stranger.isAlive()).isTrue();
  }

  @Test
  void aTornPidFileIsNoPidFile() throws Exception {
    Path file = Orphans.pidFile(home, Part.KAFKA);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "12");

    assertThat(Footprint.readFrom(file)).isEmpty();
    assertThat(new Orphans(home).reclaim()).isEmpty();
  }

  @Test
  void whoDoesNotListenIsKilled() throws Exception {
    Process deaf =
        start("bash", "-c", "trap '' TERM; echo ready; while :; do read -t 60 <> <(:); done");
    deaf.inputReader().readLine();
    Footprint.of(deaf.toHandle()).writeTo(Orphans.pidFile(home, Part.REDIS));

    new Orphans(home).reclaim(Duration.ofMillis(300));

    assertThat(deaf.isAlive()).isFalse();
  }

  private Process service(Path itsHome, Part part) throws IOException {
    Process process =
        start(
            Java.program(),
            "-Xmx16m",
            "-cp",
            System.getProperty("java.class.path"),
            Orphans.HOME_PROPERTY + itsHome,
            Orphans.PART_PROPERTY + part.label(),
            StandIn.class.getName(),
            "0");
    process.inputReader().readLine();
    return process;
  }

  private Process start(String... words) throws IOException {
    Process process = new ProcessBuilder(words).start();
    started.add(process);
    return process;
  }
}
