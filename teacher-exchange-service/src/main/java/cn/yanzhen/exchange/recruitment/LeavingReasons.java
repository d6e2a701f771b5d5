package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.defaults.policy.PolicyFile;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why somebody is taken out of a cohort: data, {@code leaving-reasons.yml}. */
@Component
class LeavingReasons {

  private static final String FILE = "leaving-reasons.yml";

  /**
   * @param note whether it says too little without a note
   * @param never whether they count as never having joined
   */
  record Known(String code, String word, boolean note, boolean never) {}

  record Document(String label, String source, List<Known> reasons) {}

  private final Document document = PolicyFile.read(FILE, Document.class);

  Document document() {
    return document;
  }

  Optional<Known> of(String code) {
    return document.reasons.stream().filter(one -> one.code.equals(code)).findFirst();
  }

  String word(String code) {
    return of(code).map(Known::word).orElse(code);
  }
}
