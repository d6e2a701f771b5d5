package cn.yanzhen.defaults.policy;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Policy as files: YAML that must say nothing we do not know, and all but flags, which are down
 * unless they are up.
 */
public final class PolicyFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .withConfigOverride(
              boolean.class,
              flag -> flag.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private PolicyFile() {}

  public static Map<String, Object> read(Resource file) {
    try (var in = file.getInputStream()) {
      Map<String, Object> document = yaml().load(in);
      return new LinkedHashMap<>(document);
    } catch (IOException | RuntimeException unreadable) {
      throw new IllegalStateException(file.getFilename() + " cannot be read", unreadable);
    }
  }

  /** One of those that a service was built with. */
  public static <T> T read(String path, Class<T> type) {
    return read(new ClassPathResource(path), type);
  }

  public static <T> T read(Resource file, Class<T> type) {
    return convert(read(file), type);
  }

  public static <T> T convert(Map<String, Object> document, Class<T> type) {
    return JSON.convertValue(document, type);
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
