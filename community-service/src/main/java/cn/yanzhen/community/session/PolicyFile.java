package cn.yanzhen.community.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The policy that this service was built with: {@code session/policy.yml}. */
@Configuration(proxyBeanMethods = false)
class PolicyFile {

  @Bean
  Policy sessionPolicy() {
    return read();
  }

  static Policy read() {
    try (var in = new ClassPathResource("session/policy.yml").getInputStream()) {
      Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return JsonMapper.builder().build().convertValue(document, Policy.class);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
