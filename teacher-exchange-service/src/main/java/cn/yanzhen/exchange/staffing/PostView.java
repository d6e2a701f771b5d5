package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as callers see it on a day.
 *
 * @param held the titular shares on the day
 * @param vacated what of them is vacated by holders who are away
 * @param acted what those who act hold
 * @param free what somebody could still act in
 * @param holders in a list those of the day, by itself all of them
 * @param actions what the caller may do: {@code fill}, {@code relieve}, {@code close}, {@code need}
 */
record PostView(
    UUID id,
    String number,
    UUID schoolId,
    String schoolName,
    Subject subject,
    Stage stage,
    String fte,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String closedCode,
    @Nullable String closedReason,
    LocalDate on,
    String held,
    String vacated,
    String acted,
    String free,
    List<HolderView> holders,
    List<ActingView> acting,
    List<String> actions,
    long version) {

  /**
   * @param away how much the holder is away on the day; null when not at all
   * @param awayBy the order that sends them away on the day
   * @param awayTo its last day
   */
  record HolderView(
      UUID id,
      UUID personId,
      String personName,
      String share,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String away,
      @Nullable UUID awayBy,
      @Nullable LocalDate awayTo) {}

  /**
   * @param backfills the assignment whose person they stand in for (顶岗)
   */
  record ActingView(
      UUID assignmentId,
      UUID personId,
      String personName,
      String share,
      LocalDate from,
      LocalDate to,
      @Nullable UUID backfills) {}
}
