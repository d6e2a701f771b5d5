package cn.yanzhen.community.community;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Why an approved community became another: the case that was approved.
 *
 * @param kind coded, as in {@code LEAVE}
 * @param reason coded; the case file has the words
 * @param effective from this day on it is so
 * @param correction whether it changes what was true before it was decided
 */
public record Cause(
    UUID caseId, String kind, String reason, LocalDate effective, boolean correction) {
  static final String RENEW = "RENEW";
  static final String END = "END";
  static final String MERGE = "MERGE";

  /** Whether the community is over before its time by it; whom it merges into goes on. */
  boolean ends(Charter before, Charter after) {
    return kind.equals(END)
        || kind.equals(MERGE) && after.cycle().to().isBefore(before.cycle().to());
  }
}
