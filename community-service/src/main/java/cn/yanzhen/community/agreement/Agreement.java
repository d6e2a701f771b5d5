package cn.yanzhen.community.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed document of a community.
 *
 * @param kind a code of {@link KindBook}
 * @param to null while it holds without end
 */
public record Agreement(
    UUID id,
    UUID communityId,
    String title,
    String kind,
    LocalDate signedOn,
    LocalDate from,
    @Nullable LocalDate to,
    UUID attachmentId,
    String by,
    Instant at,
    @Nullable Withdrawal withdrawal,
    long version) {

  /** It was wrong to add it, and why. */
  public record Withdrawal(String by, Instant at, String reason) {}

  Agreement withdraw(Withdrawal withdrawal) {
    return new Agreement(
        id,
        communityId,
        title,
        kind,
        signedOn,
        from,
        to,
        attachmentId,
        by,
        at,
        withdrawal,
        version + 1);
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    var last = to;
    return withdrawal == null && !day.isBefore(from) && (last == null || !day.isAfter(last));
  }
}
