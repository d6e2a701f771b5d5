package cn.yanzhen.defaults.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTest {

  private static final Clock REAL =
      Clock.fixed(Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void withoutAFileItIsRealTime() {
    assertThat(new MovableClock(REAL, folder.resolve("none")).instant()).isEqualTo(REAL.instant());
  }

  @Test
  void aDurationInTheFileMovesIt() throws IOException {
    var file = Files.writeString(folder.resolve("clock"), "P30D\n");
    assertThat(new MovableClock(REAL, file).instant()).isEqualTo("2026-10-01T00:00:00Z");
  }

  @Test
  void whatIsNoDurationLeavesTimeAsItWas() throws IOException {
    var file = Files.writeString(folder.resolve("clock"), "tomorrow");
    assertThat(new MovableClock(REAL, file).instant()).isEqualTo(REAL.instant());
  }
}
