package cn.yanzhen.community.school;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** A city that runs its own system names its own files. */
@Configuration(proxyBeanMethods = false)
class DistrictConfiguration {
  @Bean
  DistrictCodes districtCodes(
      @Value("${yanzhen.community.districts:classpath:districts/chongqing.csv}") Resource[] files) {
    return DistrictCodes.load(files);
  }
}
