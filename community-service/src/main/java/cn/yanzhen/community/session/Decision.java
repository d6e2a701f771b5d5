package cn.yanzhen.community.session;

import java.util.List;

/** What came of a request that the caller was entitled to make. */
public sealed interface Decision {
  /** More than one only when they were planned together. */
  record Accepted(List<Session> sessions) implements Decision {
    public Accepted {
      sessions = List.copyOf(sessions);
    }

    static Accepted of(Session session) {
      return new Accepted(List.of(session));
    }
  }

  record Refused(List<Objection> objections) implements Decision {
    public Refused {
      objections = List.copyOf(objections);
    }

    static Refused because(Reason reason, String path, String sentence) {
      return new Refused(List.of(Objection.of(reason, path, sentence)));
    }
  }
}
