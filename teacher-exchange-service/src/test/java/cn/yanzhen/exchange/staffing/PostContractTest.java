package cn.yanzhen.exchange.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostContractTest {

  private static final Post POST =
      new Post.Wish(
              UUID.randomUUID(),
              Subject.MATHS,
              Stage.JUNIOR,
              Fte.of("0.5"),
              LocalDate.of(2026, 9, 1),
              null,
              null,
              null)
          .as(UUID.randomUUID(), "500106", "5001060002-017", 1);

  private static final Holdings.Holding HOLDING =
      new Holdings.Holding(
          UUID.randomUUID(),
          UUID.randomUUID(),
          POST.id(),
          Fte.of("0.5"),
          LocalDate.of(2026, 9, 1),
          null,
          Instant.EPOCH);

  @Test
  void writesWhatIsPublishedOfAPost() {
    ContractFiles.validate("exchange", "post-opened.v1", PostFact.of(POST));
    ContractFiles.validate(
        "exchange",
        "post-closed.v1",
        PostFact.of(POST.closed(LocalDate.of(2027, 7, 31), "FEWER_PUPILS", null)));
  }

  @Test
  void writesWhatIsPublishedOfItsHolders() {
    ContractFiles.validate(
        "exchange", "post-filled.v1", PostFact.of(POST, HOLDING, null, UUID.randomUUID()));
    ContractFiles.validate(
        "exchange", "post-vacated.v1", PostFact.of(POST, HOLDING, LocalDate.of(2027, 1, 31), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"post-opened.v1", "post-closed.v1", "post-filled.v1", "post-vacated.v1"})
  void everyExampleIsReadable(String event) {
    assertThat(ContractFiles.examples("exchange", event, PostFact.class))
        .hasSizeGreaterThan(1)
        .allMatch(fact -> fact.personId() == null == event.matches("post-(opened|closed).v1"));
  }
}
