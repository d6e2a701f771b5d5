package cn.yanzhen.exchange.policy;

import cn.yanzhen.exchange.policy.Facts.Exemption;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says of somebody on a day.
 *
 * @param group of the pack, null when the pack expects nothing of such people
 * @param exemption why they need not move, where so
 */
public record Verdict(
    LocalDate on,
    Outcome outcome,
    @Nullable Group group,
    List<Ground> grounds,
    @Nullable Exemption exemption) {

  public Verdict {
    grounds = List.copyOf(grounds);
  }

  public enum Outcome {
    /** 符合交流条件. */
    ELIGIBLE("符合交流条件"),
    NOT_YET("不符合"),
    EXEMPT("符合，但免予交流"),
    /** A fact is missing. */
    UNCLEAR("资料不全，不能判定");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
