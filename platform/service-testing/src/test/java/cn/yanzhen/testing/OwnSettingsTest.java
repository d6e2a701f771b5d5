package cn.yanzhen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class OwnSettingsTest {

  @Test
  void whatStandsBelowTheImportInADocumentOfItsOwnWins() {
    assertThat(losing("in-a-document-of-its-own")).isEmpty();
    assertThat(shutdownBySpring("in-a-document-of-its-own")).isEqualTo("immediate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"beside-others", "after-others"})
  void whatStandsBesideOrAboveTheImportIsFoundForItLoses(String name) {
    assertThat(losing(name)).contains("server.shutdown");
    assertThat(shutdownBySpring(name)).as("as Spring sees it").isEqualTo("graceful");
  }

  @Test
  void aServiceThatForgetsTheDefaultsIsFound() {
    assertThat(losing("not-at-all"))
        .containsExactly("everything: service-defaults.yml is not imported");
  }

  private static List<String> losing(String name) {
    return OwnSettings.losing(new ClassPathResource("settings/" + name + ".yml"));
  }

  private static String shutdownBySpring(String name) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "where", Map.of("spring.config.location", "classpath:settings/" + name + ".yml")));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    return environment.getRequiredProperty("server.shutdown");
  }
}
