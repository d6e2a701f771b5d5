package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.policy.PolicyFile;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why a post is closed: data, {@code post-closing-reasons.yml}. */
@Component
public class ClosingReasons {

  private static final String FILE = "post-closing-reasons.yml";

  /**
   * @param note whether it says too little without a note
   */
  public record Known(String code, String word, boolean note) {}

  record Document(String label, String source, List<Known> reasons) {}

  private final Document document = PolicyFile.read(FILE, Document.class);

  Document document() {
    return document;
  }

  public Optional<Known> of(String code) {
    return document.reasons.stream().filter(one -> one.code.equals(code)).findFirst();
  }

  /** By its word, as sheets name it. */
  public Optional<Known> named(String word) {
    return document.reasons.stream().filter(one -> one.word.equals(word)).findFirst();
  }

  public List<String> words() {
    return document.reasons.stream().map(Known::word).toList();
  }
}
