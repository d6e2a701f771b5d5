package cn.yanzhen.identity.directory;

import cn.yanzhen.relay.ReceivedEvent;
import cn.yanzhen.relay.Subscription;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps our copy of the schools up to what the community-service tells. */
@Configuration(proxyBeanMethods = false)
class SchoolEvents {
  private final Organisations organisations;

  SchoolEvents(Organisations organisations) {
    this.organisations = organisations;
  }

  /** As much of a school's event as is read here. */
  record SchoolTold(
      UUID schoolId, String code, String name, @Nullable String shortName, String district) {}

  @Bean
  Subscription schools() {
    return Subscription.to("community.school.v1")
        .on("school-registered.v1", SchoolTold.class, this::keep)
        .on("school-changed.v1", SchoolTold.class, this::keep);
  }

  private void keep(SchoolTold school, ReceivedEvent event) {
    organisations.put(
        school.schoolId(),
        school.code(),
        school.name(),
        school.shortName(),
        school.district(),
        event.sequence());
  }
}
