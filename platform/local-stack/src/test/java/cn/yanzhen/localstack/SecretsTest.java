package cn.yanzhen.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path home;

  @Test
  void areMadeOnceAndKept() {
    Secrets first = Secrets.in(home);
    Secrets second = Secrets.in(home);

    assertThat(second.database("exchange")).isEqualTo(first.database("exchange"));
    assertThat(second.demoPassword()).isEqualTo(first.demoPassword());
    assertThat(first.database("exchange")).isNotEqualTo(first.database("community"));
  }

  @Test
  void onlyTheOwnerMayReadThem() throws Exception {
    Secrets.in(home);

    assertThat(Files.getPosixFilePermissions(home.resolve("secrets.properties")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void keysAreThirtyTwoBytes() {
    Secrets secrets = Secrets.in(home);

    assertThat(Base64.getDecoder().decode(secrets.sessionKey())).hasSize(32);
    assertThat(Base64.getDecoder().decode(secrets.signingKey())).hasSize(32);
  }

  @Test
  void aNameThatIsNewIsAddedAndTheOthersStay() throws Exception {
    Files.writeString(home.resolve("secrets.properties"), "demo=chosen-by-hand\n");

    Secrets secrets = Secrets.in(home);

    assertThat(secrets.demoPassword()).isEqualTo("chosen-by-hand");
    assertThat(secrets.redis()).isNotBlank();
  }

  @Test
  void dataWithoutItsSecretsIsNotLockedOutByNewOnes() throws Exception {
    Files.createDirectories(home.resolve("postgres/data"));

    assertThatThrownBy(() -> Secrets.in(home))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("secrets.properties");
    assertThat(home.resolve("secrets.properties")).doesNotExist();
  }
}
