package cn.yanzhen.community.change;

import cn.yanzhen.defaults.policy.PolicyFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reasons and checklists by kind: {@code change/cases.yml}. */
@Component
public class CaseBook {
  public enum Ticker {
    LEAD,
    MEMBER,
    DISTRICT
  }

  public record Coded(String code, String word) {}

  public record Item(String code, String word, Ticker by, boolean required) {}

  public record Page(List<Coded> reasons, List<Item> checklist) {}

  /**
   * @param source where the rules come from
   * @param label how sure that is
   */
  public record Book(
      String source, String label, List<Coded> dateReasons, Map<ChangeKind, Page> kinds) {}

  private final Book book = PolicyFile.read("change/cases.yml", Book.class);

  public CaseBook() {
    for (var kind : ChangeKind.values()) {
      if (!book.kinds().containsKey(kind)) {
        throw new IllegalStateException("change/cases.yml says nothing of " + kind);
      }
    }
  }

  public Book whole() {
    return book;
  }

  public Page of(ChangeKind kind) {
    return Objects.requireNonNull(book.kinds().get(kind));
  }

  Optional<Item> item(ChangeKind kind, String code) {
    return of(kind).checklist().stream().filter(item -> item.code().equals(code)).findFirst();
  }

  /** The words of a reason, or the code of one that is no longer in the book. */
  public String word(ChangeKind kind, String reason) {
    return of(kind).reasons().stream()
        .filter(coded -> coded.code().equals(reason))
        .map(Coded::word)
        .findFirst()
        .orElse(reason);
  }

  boolean knowsReason(ChangeKind kind, String code) {
    return of(kind).reasons().stream().anyMatch(coded -> coded.code().equals(code));
  }

  boolean knowsDateReason(String code) {
    return book.dateReasons().stream().anyMatch(coded -> coded.code().equals(code));
  }
}
