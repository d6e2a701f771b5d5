package cn.yanzhen.community.change;

import java.util.List;

/** What came of a request that the caller was entitled to make. */
public sealed interface Verdict {
  record Done(Case done) implements Verdict {}

  record Refused(List<Obstacle> obstacles) implements Verdict {
    public Refused {
      obstacles = List.copyOf(obstacles);
    }

    static Refused because(Why why, String field, String sentence) {
      return new Refused(List.of(new Obstacle(why, field, sentence)));
    }
  }
}
