package cn.yanzhen.resource.file;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FileConfiguration {

  @Bean
  FileStore fileStore(FileSettings settings) throws IOException {
    return switch (settings.store()) {
      case DISK -> new FileStore(settings.dir());
    };
  }
}
