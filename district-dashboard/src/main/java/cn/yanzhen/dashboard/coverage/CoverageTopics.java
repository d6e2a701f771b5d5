package cn.yanzhen.dashboard.coverage;

import cn.yanzhen.dashboard.feed.Happening;
import cn.yanzhen.dashboard.feed.Happenings;
import cn.yanzhen.dashboard.journal.Moment;
import cn.yanzhen.relay.ReceivedEvent;
import cn.yanzhen.relay.Subscription;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What community-service tells. */
@Configuration(proxyBeanMethods = false)
class CoverageTopics {

  private final CoverageProjection projection;
  private final Happenings happenings;
  private final ZoneId zone;

  CoverageTopics(CoverageProjection projection, Happenings happenings, Clock clock) {
    this.projection = projection;
    this.happenings = happenings;
    this.zone = clock.getZone();
  }

  @Bean
  Subscription schoolTopic() {
    return Subscription.to("community.school.v1")
        .on(
            "school-registered.v1",
            SchoolFacts.class,
            (school, event) -> {
              var moment = Moment.of(event, zone);
              projection.apply(school, moment);
              happenings.record(
                  new Happening("school-registered", school.schoolId(), moment)
                      .at(school.schoolId()));
            })
        .on(
            "school-changed.v1",
            SchoolFacts.class,
            (school, event) -> projection.apply(school, Moment.of(event, zone)));
  }

  @Bean
  Subscription communityTopic() {
    return Subscription.to("community.community.v1")
        .on(
            "community-submitted.v1",
            CommunityFacts.class,
            community("SUBMITTED", "community-submitted"))
        .on(
            "community-approved.v1",
            CommunityFacts.class,
            community("APPROVED", "community-approved"))
        .on(
            "community-rejected.v1",
            CommunityFacts.class,
            community("REJECTED", "community-rejected"))
        .on("community-ended.v1", CommunityFacts.class, community("ENDED", "community-ended"));
  }

  private BiConsumer<CommunityFacts, ReceivedEvent> community(String state, String kind) {
    return (community, event) -> {
      var moment = Moment.of(event, zone);
      projection.apply(community, state, moment);
      long members =
          community.memberships().stream().filter(m -> m.role().equals("MEMBER")).count();
      happenings.record(
          new Happening(kind, community.communityId(), moment)
              .at(community.leadSchoolId())
              .saying("name", community.name())
              .saying("members", members)
              .saying("from", community.cycleFrom())
              .saying("to", community.cycleTo())
              .saying("reason", community.reason()));
    };
  }
}
