package cn.yanzhen.dashboard.sessions;

import cn.yanzhen.dashboard.feed.Happening;
import cn.yanzhen.dashboard.feed.Happenings;
import cn.yanzhen.dashboard.journal.Moment;
import cn.yanzhen.relay.ReceivedEvent;
import cn.yanzhen.relay.Subscription;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What community-service tells of sessions and studios. */
@Configuration(proxyBeanMethods = false)
class SessionTopics {

  private final SessionProjection projection;
  private final Happenings happenings;
  private final ZoneId zone;

  SessionTopics(SessionProjection projection, Happenings happenings, Clock clock) {
    this.projection = projection;
    this.happenings = happenings;
    this.zone = clock.getZone();
  }

  @Bean
  Subscription sessionTopic() {
    return Subscription.to("community.session.v1")
        .on("session-planned.v1", SessionFacts.class, session("PLANNED", "session-planned"))
        .on("session-moved.v1", SessionFacts.class, session("PLANNED", "session-moved"))
        .on("session-changed.v1", SessionFacts.class, session("PLANNED", "session-changed"))
        .on("session-held.v1", SessionFacts.class, session("HELD", "session-held"))
        .on("session-cancelled.v1", SessionFacts.class, session("CANCELLED", "session-cancelled"));
  }

  @Bean
  Subscription studioTopic() {
    return Subscription.to("community.studio.v1")
        .on("studio-opened.v1", StudioFacts.class, studio("studio-opened"))
        .on(
            "studio-changed.v1",
            StudioFacts.class,
            (studio, event) -> projection.apply(studio, Moment.of(event, zone)))
        .on("studio-closed.v1", StudioFacts.class, studio("studio-closed"));
  }

  private BiConsumer<SessionFacts, ReceivedEvent> session(String state, String kind) {
    return (session, event) -> {
      var moment = Moment.of(event, zone);
      var changed = session.changed();
      projection.apply(session, state, moment);
      var happening =
          new Happening(kind, session.sessionId(), moment)
              .at(session.hostSchoolId())
              .saying("title", session.title())
              .saying("kind", session.kind())
              .saying("subject", session.subject())
              .saying("stage", session.stage())
              .saying("on", LocalDate.ofInstant(session.startsAt(), zone))
              .saying("reason", session.reason())
              .saying("changed", changed == null ? null : String.join(",", changed));
      happenings.record(
          state.equals("HELD")
              ? happening
                  .saying("expected", session.expected())
                  .saying("present", session.present())
              : happening);
    };
  }

  private BiConsumer<StudioFacts, ReceivedEvent> studio(String kind) {
    return (studio, event) -> {
      var moment = Moment.of(event, zone);
      projection.apply(studio, moment);
      happenings.record(
          new Happening(kind, studio.studioId(), moment)
              .at(studio.seatSchoolId())
              .of(studio.leaderId())
              .saying("name", studio.name())
              .saying("reason", studio.reason()));
    };
  }
}
