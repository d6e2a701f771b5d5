package cn.yanzhen.community.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 变更申请: one change of an approved community, on its way.
 *
 * @param refusal why it was sent back
 * @param authorSchool the school that wrote it, null for the district
 * @param since when it came into its state
 * @param correction whether it changed, when approved, what was true before
 * @param version counts its steps; its ETag
 */
public record Case(
    UUID id,
    String district,
    Wish wish,
    CaseState state,
    @Nullable String refusal,
    @Nullable UUID authorSchool,
    String author,
    @Nullable String decidedBy,
    boolean correction,
    List<Tick> ticks,
    Instant since,
    long version) {

  /** An item of the checklist that is done: who says so, since when. */
  public record Tick(String item, String by, Instant at) {}

  public Case {
    ticks = List.copyOf(ticks);
  }

  Case revise(Wish other, Instant now) {
    return new Case(
        id,
        district,
        other,
        CaseState.DRAFT,
        null,
        authorSchool,
        author,
        null,
        false,
        ticks,
        now,
        version + 1);
  }

  Case submit(Instant now) {
    return step(CaseState.SUBMITTED, null, null, false, now);
  }

  Case approve(boolean correction, String by, Instant now) {
    return step(CaseState.APPROVED, null, by, correction, now);
  }

  /** Of an approved split: the community that came of it. */
  Case founding(UUID founded) {
    return new Case(
        id,
        district,
        wish.founding(founded),
        state,
        refusal,
        authorSchool,
        author,
        decidedBy,
        correction,
        ticks,
        since,
        version);
  }

  Case reject(String refusal, String by, Instant now) {
    return step(CaseState.REJECTED, refusal, by, false, now);
  }

  Case withdraw(Instant now) {
    return step(CaseState.WITHDRAWN, null, null, false, now);
  }

  Case ticked(List<Tick> all) {
    return new Case(
        id,
        district,
        wish,
        state,
        refusal,
        authorSchool,
        author,
        decidedBy,
        correction,
        all,
        since,
        version);
  }

  /** Ticks or unticks; the case stays where it is. */
  Case with(Tick tick, boolean done) {
    var others = ticks.stream().filter(one -> !one.item().equals(tick.item()));
    return new Case(
        id,
        district,
        wish,
        state,
        refusal,
        authorSchool,
        author,
        decidedBy,
        correction,
        (done ? Stream.concat(others, Stream.of(tick)) : others).toList(),
        since,
        version + 1);
  }

  private Case step(
      CaseState next,
      @Nullable String refusal,
      @Nullable String by,
      boolean correction,
      Instant now) {
    return new Case(
        id,
        district,
        wish,
        next,
        refusal,
        authorSchool,
        author,
        by,
        correction,
        ticks,
        now,
        version + 1);
  }

  boolean isTicked(String item) {
    return ticks.stream().anyMatch(tick -> tick.item().equals(item));
  }
}
