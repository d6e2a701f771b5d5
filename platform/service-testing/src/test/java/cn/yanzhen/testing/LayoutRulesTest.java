package cn.yanzhen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each rule is broken on purpose by a class below {@code cn.yanzhen.broken}: a rule that cannot
 * fail is no rule.
 */
class LayoutRulesTest {

  private final LayoutRules rules =
      LayoutRules.of("cn.yanzhen.broken").room("alpha").room("beta").room("gamma", "alpha");

  @Test
  void aLayerPackageIsFound() {
    assertThat(broken("dto")).contains("packages are business words, not layers");
  }

  @Test
  void anEmptyNameIsFound() {
    assertThat(broken("alpha"))
        .containsExactly("no type is called Impl, Util, Helper, Manager, DTO, VO or Base");
  }

  @Test
  void aBareNowAndAForbiddenRoomAreFound() {
    assertThat(broken("beta", "alpha"))
        .contains("time comes from the injected clock", "beta uses no other room than []");
  }

  @Test
  void aStrangersTypeAndAPublicControllerAreFound() {
    assertThat(broken("gamma"))
        .containsExactlyInAnyOrder(
            "a service uses nothing of another service", "controllers are package-private");
  }

  @Test
  void anUnmarkedPackageAndAnUnknownRoomAreFound() {
    assertThat(broken("unmarked"))
        .containsExactlyInAnyOrder(
            "every package is @NullMarked",
            "every package is one of the rooms [alpha, beta, gamma]");
  }

  private List<String> broken(String... packages) {
    var names = java.util.Arrays.stream(packages).map(name -> "cn.yanzhen.broken." + name).toList();
    return rules.broken(new ClassFileImporter().importPackages(names));
  }
}
