package cn.yanzhen.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.core.io.ClassPathResource;

/**
 * The layout of a service as rules: rooms that are business words with their allowed dependencies,
 * no layers, no empty names, no bare now(), nothing of another service, and its own settings above
 * the defaults of all services. A service tests itself with {@code
 * LayoutRules.of(base).room(…).tests()}.
 */
public final class LayoutRules {

  private static final String[] LAYERS = {
    "controller",
    "service",
    "services",
    "repository",
    "dao",
    "dto",
    "vo",
    "entity",
    "model",
    "util",
    "utils",
    "common",
    "helper",
    "impl",
    "config",
    "mapper",
    "base",
    "core",
    "api"
  };

  private final String base;
  private final Map<String, Set<String>> rooms = new LinkedHashMap<>();

  private LayoutRules(String base) {
    this.base = base;
  }

  public static LayoutRules of(String base) {
    return new LayoutRules(base);
  }

  /** A room and the other rooms that it may use. */
  public LayoutRules room(String name, String... mayUse) {
    rooms.put(name, Set.of(mayUse));
    return this;
  }

  /** One test a rule, on the main classes below the base package. */
  public Stream<DynamicTest> tests() {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(base);
    return Stream.concat(
        rules().stream()
            .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes))),
        usesDefaults(classes) ? Stream.of(ownSettingsWin()) : Stream.empty());
  }

  private static boolean usesDefaults(JavaClasses classes) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .anyMatch(used -> used.getTargetClass().getPackageName().startsWith("cn.yanzhen.defaults"));
  }

  private static DynamicTest ownSettingsWin() {
    return DynamicTest.dynamicTest(
        "what the service sets wins over the defaults",
        () ->
            assertThat(OwnSettings.losing(new ClassPathResource("application.yml")))
                .as("set in application.yml, lost against service-defaults.yml")
                .isEmpty());
  }

  /**
   * Those rules that the classes break, by their description; for the tests of the rules
   * themselves.
   */
  List<String> broken(JavaClasses classes) {
    return rules().stream()
        .filter(rule -> rule.evaluate(classes).hasViolation())
        .map(ArchRule::getDescription)
        .toList();
  }

  private List<ArchRule> rules() {
    var rules =
        new ArrayList<ArchRule>(
            List.of(
                noLayers(),
                noEmptyNames(),
                noBareNow(),
                nothingOfOthers(),
                nullMarked(),
                controllersInside()));
    if (!rooms.isEmpty()) {
      rules.add(everyRoomIsKnown());
      rooms.forEach((room, mayUse) -> rules.add(room(room, mayUse)));
    }
    return rules.stream().map(rule -> rule.allowEmptyShould(true)).toList();
  }

  private ArchRule noLayers() {
    var layers =
        Arrays.stream(LAYERS).map(layer -> base + ".." + layer + "..").toArray(String[]::new);
    return noClasses()
        .should()
        .resideInAnyPackage(layers)
        .as("packages are business words, not layers");
  }

  private static ArchRule noEmptyNames() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|VO)|.*\\.Base[A-Z]\\w*")
        .as("no type is called Impl, Util, Helper, Manager, DTO, VO or Base");
  }

  private static final Set<String> NOW =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime",
          "java.time.Year",
          "java.time.YearMonth");

  private static ArchRule noBareNow() {
    return noClasses()
        .should()
        .callMethodWhere(
            new DescribedPredicate<JavaMethodCall>("now() without a clock") {
              @Override
              public boolean test(JavaMethodCall call) {
                var target = call.getTarget();
                return target.getName().equals("now")
                        && NOW.contains(target.getOwner().getFullName())
                        && target.getRawParameterTypes().isEmpty()
                    || target.getName().equals("currentTimeMillis")
                        && target.getOwner().getFullName().equals("java.lang.System");
              }
            })
        .as("time comes from the injected clock");
  }

  private ArchRule nothingOfOthers() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            new DescribedPredicate<JavaClass>("of another service") {
              @Override
              public boolean test(JavaClass used) {
                var name = used.getPackageName();
                return name.startsWith("cn.yanzhen.")
                    && !name.startsWith(base)
                    && !name.startsWith("cn.yanzhen.defaults")
                    && !name.startsWith("cn.yanzhen.relay")
                    && !name.startsWith("cn.yanzhen.print");
              }
            })
        .as("a service uses nothing of another service");
  }

  private static ArchRule nullMarked() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("be in a package marked @NullMarked") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                    new SimpleConditionEvent(
                        type,
                        marked,
                        type.getPackageName() + " is " + (marked ? "" : "not ") + "@NullMarked"));
              }
            })
        .as("every package is @NullMarked");
  }

  private static ArchRule controllersInside() {
    return noClasses()
        .that()
        .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
        .should()
        .bePublic()
        .as("controllers are package-private");
  }

  private ArchRule everyRoomIsKnown() {
    return classes()
        .that()
        .resideOutsideOfPackage(base)
        .should()
        .resideInAnyPackage(
            rooms.keySet().stream().map(room -> base + "." + room + "..").toArray(String[]::new))
        .as("every package is one of the rooms " + rooms.keySet());
  }

  private ArchRule room(String room, Set<String> mayUse) {
    var others =
        rooms.keySet().stream()
            .filter(other -> !other.equals(room) && !mayUse.contains(other))
            .map(other -> base + "." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(base + "." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .as(room + " uses no other room than " + mayUse);
  }
}
