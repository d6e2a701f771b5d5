package cn.yanzhen.community.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 协作协议: what two districts agreed to share, and on which days.
 *
 * @param proposer the district that wrote it
 * @param partner the one that agrees to it
 * @param to its last day; an early end brings it forward
 * @param agreedTo the last day that was agreed on
 * @param attachmentId the document itself
 * @param reason why it was declined or ended early
 * @param version counts its steps; its ETag
 */
public record Contract(
    UUID id,
    String number,
    String title,
    String proposer,
    String partner,
    LocalDate from,
    LocalDate to,
    LocalDate agreedTo,
    Set<Share> shares,
    @Nullable UUID attachmentId,
    ContractState state,
    @Nullable String reason,
    String proposedBy,
    @Nullable String decidedBy,
    Instant since,
    long version) {
  public Contract {
    shares = Collections.unmodifiableSet(new TreeSet<>(shares));
  }

  public String otherThan(String district) {
    return district.equals(proposer) ? partner : proposer;
  }

  public boolean holdsOn(LocalDate day) {
    return state.wasAgreed() && !day.isBefore(from) && !day.isAfter(to);
  }

  Contract step(
      ContractState next,
      LocalDate last,
      @Nullable String reason,
      @Nullable String by,
      Instant now) {
    return new Contract(
        id,
        number,
        title,
        proposer,
        partner,
        from,
        last,
        agreedTo,
        shares,
        attachmentId,
        next,
        reason,
        proposedBy,
        by,
        now,
        version + 1);
  }
}
