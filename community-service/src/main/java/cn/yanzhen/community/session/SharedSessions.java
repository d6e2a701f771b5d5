package cn.yanzhen.community.session;

import cn.yanzhen.community.community.Guests;
import cn.yanzhen.community.contract.Share;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What another district shows of its sessions: those of a community to which a school of ours
 * belongs, of the kinds that the contract of the day shares.
 */
@Component
class SharedSessions {
  private final Sessions sessions;
  private final Guests guests;

  SharedSessions(Sessions sessions, Guests guests) {
    this.sessions = sessions;
    this.guests = guests;
  }

  Optional<Session> find(UUID id, String district) {
    return sessions
        .findAnywhere(id)
        .filter(
            session -> {
              var community = session.activity().heading().holder().communityId();
              return community != null
                  && guests.hostThatShows(community, district, share(session.kind())).isPresent();
            });
  }

  /** Whoever asks for the sessions of a shared community gets those that are shared. */
  SessionFilter asShown(SessionFilter filter) {
    var community = filter.community();
    if (community == null) {
      return filter;
    }
    var research = host(community, filter.district(), Kind.JOINT_RESEARCH);
    var classes = host(community, filter.district(), Kind.SYNC_CLASS);
    if (research != null && classes != null) {
      return filter.in(research, filter.kind());
    }
    if (research != null && filter.kind() != Kind.SYNC_CLASS) {
      return filter.in(research, Kind.JOINT_RESEARCH);
    }
    return classes != null && filter.kind() != Kind.JOINT_RESEARCH
        ? filter.in(classes, Kind.SYNC_CLASS)
        : filter;
  }

  private @Nullable String host(UUID community, String district, Kind kind) {
    return guests.hostThatShows(community, district, share(kind)).orElse(null);
  }

  private static Share share(Kind kind) {
    return kind == Kind.JOINT_RESEARCH ? Share.RESEARCH : Share.SYNC_CLASS;
  }
}
