package cn.yanzhen.dashboard.sharing;

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

/** What resource-service tells. */
@Configuration(proxyBeanMethods = false)
class SharingTopics {

  private final SharingProjection projection;
  private final Happenings happenings;
  private final ZoneId zone;

  SharingTopics(SharingProjection projection, Happenings happenings, Clock clock) {
    this.projection = projection;
    this.happenings = happenings;
    this.zone = clock.getZone();
  }

  @Bean
  Subscription resourceTopic() {
    return Subscription.to("resource.resource.v1")
        .on(
            "resource-published.v1",
            ResourcePublished.class,
            (resource, event) -> {
              var moment = Moment.of(event, zone);
              projection.apply(resource, moment);
              happenings.record(
                  new Happening("resource-published", resource.resourceId(), moment)
                      .at(resource.schoolId())
                      .saying("title", resource.title())
                      .saying("kind", resource.kind()));
            })
        .on(
            "resource-downloaded.v1",
            ResourceDownloaded.class,
            (download, event) -> {
              var moment = Moment.of(event, zone);
              projection.apply(download, moment);
              happenings.record(
                  new Happening("resource-downloaded", download.resourceId(), moment)
                      .at(download.schoolId()));
            });
  }

  @Bean
  Subscription requestTopic() {
    return Subscription.to("resource.request.v1")
        .on("request-posted.v1", RequestFacts.class, request("OPEN", "request-posted"))
        .on("request-claimed.v1", RequestFacts.class, request("CLAIMED", "request-claimed"))
        .on("request-delivered.v1", RequestFacts.class, request("DELIVERED", "request-delivered"))
        .on("request-accepted.v1", RequestFacts.class, request("ACCEPTED", "request-accepted"))
        .on(
            "request-delivery-declined.v1",
            RequestFacts.class,
            request("CLAIMED", "request-delivery-declined"))
        .on("request-withdrawn.v1", RequestFacts.class, request("WITHDRAWN", "request-withdrawn"));
  }

  private BiConsumer<RequestFacts, ReceivedEvent> request(String state, String kind) {
    return (request, event) -> {
      var moment = Moment.of(event, zone);
      projection.apply(request, state, moment);
      happenings.record(
          new Happening(kind, request.requestId(), moment)
              .at(request.schoolId())
              .with(request.claimedBySchoolId())
              .saying("title", request.title())
              .saying("reason", request.reason()));
    };
  }
}
