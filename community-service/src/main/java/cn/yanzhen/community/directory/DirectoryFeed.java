package cn.yanzhen.community.directory;

import cn.yanzhen.relay.Subscription;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What we listen to. */
@Configuration(proxyBeanMethods = false)
class DirectoryFeed {

  @Bean
  Subscription personTopic(Directory directory) {
    return Subscription.to("exchange.person.v1")
        .on("person-registered.v1", PersonFacts.class, directory::keep)
        .on("person-changed.v1", PersonFacts.class, directory::keep)
        .on(
            "person-merged.v1",
            PersonMerged.class,
            (merged, event) -> directory.keep(merged, true, event.sequence()))
        .on(
            "person-merge-undone.v1",
            PersonMerged.class,
            (merged, event) -> directory.keep(merged, false, event.sequence()));
  }

  @Bean
  Subscription personNameTopic(Directory directory) {
    return Subscription.to("exchange.person-name.v1")
        .on(
            "person-named.v1",
            PersonNamed.class,
            (named, event) -> directory.keep(named, event.sequence()))
        .onErased(event -> directory.erase(UUID.fromString(event.key()), event.sequence()));
  }

  @Bean
  Subscription resourceTopic(Directory directory) {
    return Subscription.to("resource.resource.v1")
        .on("resource-published.v1", ResourceFacts.class, directory::keep);
  }
}
