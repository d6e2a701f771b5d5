package cn.yanzhen.resource.directory;

import cn.yanzhen.relay.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What we listen to. */
@Configuration(proxyBeanMethods = false)
class DirectoryFeed {

  @Bean
  Subscription schools(Directory directory) {
    return Subscription.to("community.school.v1")
        .on(
            "school-registered.v1",
            SchoolRegistered.class,
            (school, event) -> directory.keep(school, event.sequence()))
        .on(
            "school-changed.v1",
            SchoolRegistered.class,
            (school, event) -> directory.keep(school, event.sequence()))
        .on(
            "school-closed.v1",
            SchoolEnd.class,
            (end, event) -> directory.keep(end, end.day(), event.sequence()))
        .on(
            "school-reopened.v1",
            SchoolEnd.class,
            (end, event) -> directory.keep(end, null, event.sequence()));
  }

  @Bean
  Subscription communities(Directory directory) {
    return Subscription.to("community.community.v1")
        .on(
            "community-submitted.v1",
            CommunityFormed.class,
            (community, event) -> directory.keep(community, "SUBMITTED", event.sequence()))
        .on(
            "community-approved.v1",
            CommunityFormed.class,
            (community, event) -> directory.keep(community, "APPROVED", event.sequence()))
        .on(
            "community-rejected.v1",
            CommunityFormed.class,
            (community, event) -> directory.keep(community, "REJECTED", event.sequence()))
        .on(
            "community-ended.v1",
            CommunityFormed.class,
            (community, event) -> directory.keep(community, "ENDED", event.sequence()));
  }
}
