package cn.yanzhen.community.routine;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a check-up can find: data, see {@code routines/results.yml}. */
@Component
public class CheckResults {

  /** Whether a day has to be set by which it is mended. */
  public enum FollowUp {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  public record Result(String code, String zh, String en, FollowUp followUp) {}

  record Document(String label, String source, List<Result> results) {}

  private final Document document;

  public CheckResults() {
    var yaml = new YamlMapFactoryBean();
    yaml.setResources(new ClassPathResource("routines/results.yml"));
    document = JsonMapper.builder().build().convertValue(yaml.getObject(), Document.class);
  }

  public List<Result> all() {
    return document.results();
  }

  public Optional<Result> find(String code) {
    return all().stream().filter(result -> result.code().equals(code)).findFirst();
  }

  public String label() {
    return document.label();
  }

  public String source() {
    return document.source();
  }
}
