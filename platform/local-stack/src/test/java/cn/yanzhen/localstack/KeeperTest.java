package cn.yanzhen.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {
  @TempDir Path home;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private Keeper keeper;

  @AfterEach
  void stop() {
    keeper.stop();
  }

  @Test
  void saysInOneLineThatThePartIsReadyAndWhere() throws Exception {
    keeper = keeping("exec sleep 600");

    keeper.start().get(60, TimeUnit.SECONDS);

    assertThat(told).singleElement().asString().contains("redis", "ready", "somewhere");
    assertThat(Footprint.readFrom(Orphans.pidFile(home, Part.REDIS)).flatMap(Footprint::alive))
        .isPresent();
  }

  @Test
  void whatDiesIsStartedAgainAndSaidSo() throws Exception {
    keeper = keeping("exec sleep 600");
    keeper.start().get(60, TimeUnit.SECONDS);
    long first = keeper.process().orElseThrow().pid();

    keeper.process().orElseThrow().destroyForcibly();

    await().atMost(Duration.ofSeconds(60)).until(() -> told.size() == 3);
    assertThat(told.get(1)).contains("exit code 137", "restarting in 1 s");
    assertThat(told.get(2)).contains("is back");
    assertThat(keeper.process().orElseThrow().pid()).isNotEqualTo(first);
  }

  @Test
  void whatIsHeldStaysAwayUntilItIsResumed() throws Exception {
    keeper = keeping("exec sleep 600");
    keeper.start().get(60, TimeUnit.SECONDS);

    keeper.killAndHold();
    assertThat(keeper.awaitHealthy(Duration.ofSeconds(2))).isFalse();

    keeper.resume();
    assertThat(keeper.awaitHealthy(Duration.ofSeconds(60))).isTrue();
  }

  @Test
  void whatCannotStartIsRefusedWithItsLastLines() {
    keeper = keeping("echo 端口被占用; exit 3");

    assertThatThrownBy(() -> keeper.start().get(60, TimeUnit.SECONDS))
        .cause()
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("exit code 3")
        .hasMessageContaining(keeper.log().toString())
        .hasMessageContaining("| 端口被占用");
  }

  @Test
  void whatIsKilledWhileItStartsGetsAnotherTry() throws Exception {
    keeper = keeping("test -e again && exec sleep 600; touch again; kill -9 $$");

    keeper.start().get(60, TimeUnit.SECONDS);

    assertThat(told.getFirst()).contains("exit code 137");
  }

  @Test
  void aDevelopersOwnSettingsDoNotLeakIn() throws Exception {
    keeper = keeping("env; exec sleep 600");
    keeper.start().get(60, TimeUnit.SECONDS);

    assertThat(java.nio.file.Files.readString(keeper.log()))
        .contains("GIVEN=yes")
        .doesNotContain("JAVA_TOOL_OPTIONS", "SPRING_");
  }

  private Keeper keeping(String script) {
    return new Keeper(Part.REDIS, new Script(script), home, told::add);
  }

  private final class Script implements Program {
    private final String text;

    Script(String text) {
      this.text = text;
    }

    @Override
    public Command prepare() {
      return new Command(List.of("bash", "-c", text), Map.of("GIVEN", "yes"), home);
    }

    @Override
    public boolean isHealthy() {
      // its shell has become the sleeper
      return keeper
          .process()
          .flatMap(process -> process.info().command())
          .map(command -> command.endsWith("sleep"))
          .orElse(false);
    }

    @Override
    public String address() {
      return "somewhere";
    }
  }
}
