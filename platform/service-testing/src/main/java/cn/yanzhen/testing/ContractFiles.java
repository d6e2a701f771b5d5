package cn.yanzhen.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published contracts of events, for the test on each side. */
public final class ContractFiles {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ContractFiles() {}

  /** Names of an owner's events, as in {@code school-registered.v1}. */
  public static List<String> events(String owner) {
    return find("events/" + owner + "/*/schema.json").stream()
        .map(ContractFiles::folder)
        .sorted()
        .toList();
  }

  /** Every example of an event, the oldest first; at least one. */
  public static List<JsonNode> examples(String owner, String event) {
    var found = find("events/" + owner + "/" + event + "/example*.json");
    if (found.isEmpty())
      throw new AssertionError("no example of " + owner + "/" + event + " in contracts");
    return found.stream().map(ContractFiles::text).map(JSON::readTree).toList();
  }

  /** Every example of an event, read into the reader's own record as its consumer would. */
  public static <T> List<T> examples(String owner, String event, Class<T> as) {
    var tolerant =
        JSON.rebuild()
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    return examples(owner, event).stream().map(node -> tolerant.treeToValue(node, as)).toList();
  }

  /** Fails with every place where the data, written as JSON, is not what the contract says. */
  public static void validate(String owner, String event, Object data) {
    var errors = schema(owner, event).validate(JSON.valueToTree(data));
    if (!errors.isEmpty())
      throw new AssertionError(
          owner + "/" + event + ": " + errors + " in " + JSON.writeValueAsString(data));
  }

  private static Schema schema(String owner, String event) {
    var found = find("events/" + owner + "/" + event + "/schema.json");
    if (found.isEmpty())
      throw new AssertionError("no schema of " + owner + "/" + event + " in contracts");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(found.getFirst()));
  }

  private static List<Resource> find(String pattern) {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern))
          .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String folder(Resource schema) {
    try {
      var parts = schema.getURL().getPath().split("/");
      return parts[parts.length - 2];
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String text(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
