package cn.yanzhen.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed document and the service say the same: addresses, methods, fields, codes. */
class OpenApiIT extends RunningService {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private static JsonNode document() throws IOException {
    try (InputStream in = OpenApiIT.class.getResourceAsStream("/http/resource.openapi.json")) {
      return JsonMapper.builder().build().readTree(in);
    }
  }

  @Test
  void everyAddressIsInTheDocumentAndNoOther() throws IOException {
    var served = new TreeMap<String, TreeSet<String>>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (method.getBeanType().getPackageName().startsWith("cn.yanzhen.resource")) {
                for (String path : info.getPatternValues()) {
                  for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
                    served
                        .computeIfAbsent(path, p -> new TreeSet<>())
                        .add(verb.name().toLowerCase());
                  }
                }
              }
            });
    var documented = new TreeMap<String, TreeSet<String>>();
    document()
        .path("paths")
        .properties()
        .forEach(
            path -> documented.put(path.getKey(), new TreeSet<>(path.getValue().propertyNames())));
    assertThat(documented).isEqualTo(served);
  }

  @Test
  void everyRecordOnTheWireHasTheDocumentsFields() throws Exception {
    var schemas = document().path("components").path("schemas");
    var records =
        Map.ofEntries(
            Map.entry("Publishing", "item.web.ItemController$Publishing"),
            Map.entry("Resource", "item.web.ItemView"),
            Map.entry("Highlights", "search.web.SearchController$Highlights"),
            Map.entry("FoundResource", "search.web.SearchController$FoundView"),
            Map.entry("FoundPage", "search.web.SearchController$FoundPage"),
            Map.entry("Posting", "request.web.RequestController$Posting"),
            Map.entry("Claiming", "request.web.RequestController$Claiming"),
            Map.entry("Delivering", "request.web.RequestController$Delivering"),
            Map.entry("Accepting", "request.web.RequestController$Accepting"),
            Map.entry("Declining", "request.web.RequestController$Declining"),
            Map.entry("Withdrawing", "request.web.RequestController$Withdrawing"),
            Map.entry("RequestRow", "request.web.RequestViews$Row"),
            Map.entry("RequestStep", "request.web.RequestViews$StepView"),
            Map.entry("Request", "request.web.RequestViews$View"));
    for (var entry : records.entrySet()) {
      var fields =
          Arrays.stream(
                  Class.forName("cn.yanzhen.resource." + entry.getValue()).getRecordComponents())
              .map(RecordComponent::getName)
              .toList();
      assertThat(schemas.path(entry.getKey()).path("properties").propertyNames())
          .as(entry.getKey())
          .containsExactlyInAnyOrderElementsOf(fields);
    }
  }

  @Test
  void everyCodeIsInTheDocument() throws Exception {
    var schemas = document().path("components").path("schemas");
    for (var entry :
        Map.of(
                "Subject",
                "item.Subject",
                "Stage",
                "item.Stage",
                "Kind",
                "item.Kind",
                "RequestState",
                "request.Progress$State")
            .entrySet()) {
      var codes =
          Arrays.stream(Class.forName("cn.yanzhen.resource." + entry.getValue()).getEnumConstants())
              .map(Object::toString)
              .toList();
      assertThat(
              schemas
                  .path(entry.getKey())
                  .path("enum")
                  .valueStream()
                  .map(code -> code.asString())
                  .toList())
          .isEqualTo(codes);
    }
  }
}
