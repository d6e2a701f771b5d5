package cn.yanzhen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

/**
 * What a service says in its own {@code application.yml} must win over the defaults of all
 * services. What is imported wins over the document that imports it, and over those before: the
 * import stands in a first document of its own.
 */
final class OwnSettings {
  private static final String DEFAULTS = "service-defaults.yml";

  private OwnSettings() {}

  /** What would lose against the defaults; nothing, when all is well. */
  static List<String> losing(Resource applicationYml) {
    var documents = documents(applicationYml);
    var last =
        IntStream.range(0, documents.size())
            .filter(number -> importsDefaults(documents.get(number)))
            .max();
    if (last.isEmpty()) return List.of("everything: " + DEFAULTS + " is not imported");
    var losing = new ArrayList<String>();
    for (var document : documents.subList(0, last.getAsInt() + 1)) {
      for (var name : ((EnumerablePropertySource<?>) document).getPropertyNames()) {
        if (!isDefaults(document, name)) losing.add(name);
      }
    }
    return losing;
  }

  private static List<PropertySource<?>> documents(Resource yml) {
    try {
      return new YamlPropertySourceLoader().load(DEFAULTS, yml);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean importsDefaults(PropertySource<?> document) {
    return List.of(((EnumerablePropertySource<?>) document).getPropertyNames()).stream()
        .anyMatch(name -> isDefaults(document, name));
  }

  private static boolean isDefaults(PropertySource<?> document, String name) {
    return name.startsWith("spring.config.import")
        && Objects.requireNonNull(document.getProperty(name)).toString().endsWith(DEFAULTS);
  }
}
