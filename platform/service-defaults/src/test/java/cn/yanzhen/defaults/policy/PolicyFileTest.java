package cn.yanzhen.defaults.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class PolicyFileTest {

  record Rule(String word, LocalDate from, int months, boolean note) {}

  record Book(String source, List<Rule> rules) {}

  @Test
  void daysAreDaysAndAFlagThatIsNotUpIsDown() {
    var book =
        read(
            """
            source: 公开报道
            rules:
              - {word: 甲, from: 2026-09-01, months: 6}
              - {word: 乙, from: 2026-09-01, months: 6, note: true}
            """);
    assertThat(book.rules())
        .containsExactly(
            new Rule("甲", LocalDate.of(2026, 9, 1), 6, false),
            new Rule("乙", LocalDate.of(2026, 9, 1), 6, true));
  }

  @Test
  void aWordThatNobodyKnowsIsNotPassedOver() {
    assertThatThrownBy(() -> read("source: 公开报道\nrules: []\nlable: 按公开报道整理\n"))
        .hasMessageContaining("lable");
  }

  @Test
  void aNumberThatIsNotThereIsNotTakenForNought() {
    assertThatThrownBy(() -> read("source: 公开报道\nrules:\n  - {word: 甲, from: 2026-09-01}\n"))
        .hasMessageContaining("months");
  }

  private static Book read(String text) {
    return PolicyFile.read(
        new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), Book.class);
  }
}
