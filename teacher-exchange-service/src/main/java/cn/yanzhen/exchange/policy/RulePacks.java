package cn.yanzhen.exchange.policy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.json.JsonMapper;

/** The rule packs that this service was built with: {@code policy/*.yml}. */
@Component
public class RulePacks {

  private final List<RulePack> packs;

  public RulePacks() {
    this(read());
  }

  RulePacks(List<RulePack> packs) {
    this.packs = List.copyOf(packs);
  }

  /** The pack of the nearest jurisdiction that holds on a day; of those the newest version. */
  public RulePack inForce(String district, LocalDate day) {
    return packs.stream()
        .filter(pack -> pack.holdsIn(district) && pack.holdsOn(day))
        .max(Comparator.comparingInt(RulePack::nearness).thenComparingInt(RulePack::version))
        .orElseThrow(
            () -> new IllegalStateException("no rule pack for " + district + " on " + day));
  }

  List<RulePack> all() {
    return packs;
  }

  private static List<RulePack> read() {
    try {
      var files = new PathMatchingResourcePatternResolver().getResources("classpath*:policy/*.yml");
      var json = JsonMapper.builder().build();
      return Arrays.stream(files)
          .flatMap(
              file -> {
                try (var in = file.getInputStream()) {
                  Map<String, Object> document = yaml().load(in);
                  return Stream.of(json.convertValue(document, RulePack.class));
                } catch (IOException | RuntimeException unreadable) {
                  throw new IllegalStateException(
                      "rule pack " + file.getFilename() + " cannot be read", unreadable);
                }
              })
          .toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException("rule packs cannot be found", unreadable);
    }
  }

  /** Dates stay text, so that the record reads them as days and not as instants. */
  private static Yaml yaml() {
    var options = new LoaderOptions();
    return new Yaml(
        new SafeConstructor(options),
        new Representer(new DumperOptions()),
        new DumperOptions(),
        options,
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
          }
        });
  }
}
