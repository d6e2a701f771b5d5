package cn.yanzhen.resource.item;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.resource.file.FileName;
import cn.yanzhen.resource.file.StoredFile;
import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ItemContractTest {

  @Test
  void whatWeTellOfAPublicationIsWhatTheContractSays() {
    for (var subject : Subject.values()) {
      for (var kind : Kind.values()) {
        var item =
            new Item(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "500106",
                "标题",
                "",
                subject,
                Stage.JUNIOR,
                kind,
                new StoredFile("0".repeat(64), new FileName("a.pdf"), "application/pdf", 1),
                kind == Kind.BOOK ? null : UUID.randomUUID(),
                0,
                Instant.EPOCH,
                1);
        ContractFiles.validate("resource", "resource-published.v1", ResourcePublished.of(item));
      }
    }
  }

  @Test
  void everyExampleIsReadByTheRecordThatWritesIt() {
    assertThat(ContractFiles.examples("resource", "resource-published.v1", ResourcePublished.class))
        .isNotEmpty()
        .allSatisfy(event -> ContractFiles.validate("resource", "resource-published.v1", event));
  }
}
