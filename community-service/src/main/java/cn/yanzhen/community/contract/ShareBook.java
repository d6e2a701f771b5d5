package cn.yanzhen.community.contract;

import cn.yanzhen.defaults.policy.PolicyFile;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be shared, in words: {@code contract/shares.yml}. */
@Component
public class ShareBook {
  /**
   * @param opens what the other district sees by it, null when it is only recorded
   */
  public record Entry(String word, @Nullable String opens) {}

  /** The whole of the file. */
  public record Book(String label, String source, Map<Share, Entry> shares) {}

  private final Book book = PolicyFile.read("contract/shares.yml", Book.class);

  public ShareBook() {
    for (var share : Share.values()) {
      if (!book.shares().containsKey(share)) {
        throw new IllegalStateException("contract/shares.yml says nothing of " + share);
      }
    }
  }

  public Book whole() {
    return book;
  }

  public String words(Collection<Share> shares) {
    return shares.stream()
        .sorted()
        .map(share -> Objects.requireNonNull(book.shares().get(share)).word())
        .collect(Collectors.joining("、"));
  }
}
