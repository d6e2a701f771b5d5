package cn.yanzhen.community.community;

import java.util.List;

/** What came of a request that the caller was entitled to make. */
public sealed interface Decision {
  record Accepted(Community community) implements Decision {}

  record Refused(List<Objection> objections) implements Decision {
    public Refused {
      objections = List.copyOf(objections);
    }

    static Refused because(Reason reason, String sentence) {
      return new Refused(List.of(Objection.of(reason, Objection.Field.STATE, sentence)));
    }
  }
}
