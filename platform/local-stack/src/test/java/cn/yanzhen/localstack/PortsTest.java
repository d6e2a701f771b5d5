package cn.yanzhen.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

  @Test
  void freePortsAreAllDifferent() {
    Ports ports = Ports.free();

    var all = new HashSet<>(ports.of().values());
    all.add(ports.kafkaController());
    assertThat(all).hasSize(Part.values().length + 1);
    assertThat(all).as("none that a caller may be lent meanwhile").allMatch(port -> port < 32_768);
  }

  @Test
  void someCanBeChangedByName() {
    Ports ports = Ports.standard().with("gateway=8090, kafka-controller=20000");

    assertThat(ports.publicUrl()).isEqualTo("http://localhost:8090");
    assertThat(ports.kafkaController()).isEqualTo(20000);
    assertThat(ports.of(Part.REDIS)).isEqualTo(16379);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway", "gateway=", "gateway=http", "gateway=70000", "nginx=80"})
  void whatIsNoPortIsRefusedInBothLanguages(String changes) {
    assertThatThrownBy(() -> Ports.standard().with(changes))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("无法理解")
        .hasMessageContaining("write it as");
  }
}
