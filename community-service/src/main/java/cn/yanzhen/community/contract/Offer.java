package cn.yanzhen.community.contract;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A contract as it is proposed: nothing about it is checked yet. */
public record Offer(
    String number,
    String title,
    String partner,
    LocalDate from,
    LocalDate to,
    Set<Share> shares,
    @org.jspecify.annotations.Nullable UUID attachmentId) {
  public Offer {
    number = number.strip();
    title = title.strip();
    shares = java.util.Collections.unmodifiableSet(new TreeSet<>(shares));
  }
}
