package cn.yanzhen.community.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What may be shared, in words: {@code contract/shares.yml}. */
@Component
public class ShareBook {
  /**
   * @param opens what the other district sees by it, null when it is only recorded
   */
  public record Entry(String word, @Nullable String opens) {}

  /** The whole of the file. */
  public record Book(String label, String source, Map<Share, Entry> shares) {}

  private final Book book;

  public ShareBook() {
    try (var in = new ClassPathResource("contract/shares.yml").getInputStream()) {
      Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      this.book = JsonMapper.builder().build().convertValue(document, Book.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
