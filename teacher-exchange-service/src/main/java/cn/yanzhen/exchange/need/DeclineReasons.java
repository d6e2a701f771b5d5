package cn.yanzhen.exchange.need;

import cn.yanzhen.defaults.policy.PolicyFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why a lead school sends nobody: data, {@code decline-reasons.yml}. */
@Component
class DeclineReasons {

  private static final String FILE = "decline-reasons.yml";

  /**
   * @param note whether it says too little without a note
   */
  record Known(String code, String word, boolean note) {

    String text(@Nullable String said) {
      return said == null || said.isBlank() ? word : word + "：" + said.strip();
    }
  }

  record Document(String label, String source, List<Known> reasons) {}

  private final Document document = PolicyFile.read(FILE, Document.class);

  List<Known> all() {
    return document.reasons;
  }

  /** How sure we are of the list. */
  String label() {
    return document.label;
  }

  String source() {
    return document.source;
  }

  Optional<Known> of(String code) {
    return document.reasons.stream().filter(one -> one.code.equals(code)).findFirst();
  }
}
