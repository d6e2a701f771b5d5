package cn.yanzhen.resource.usage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.ContractFiles;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsageContractTest {

  @Test
  void whatWeTellOfADownloadIsWhatTheContractSays() {
    ContractFiles.validate(
        "resource",
        "resource-downloaded.v1",
        new ResourceDownloaded(UUID.randomUUID(), UUID.randomUUID()));
    ContractFiles.validate(
        "resource", "resource-downloaded.v1", new ResourceDownloaded(UUID.randomUUID(), null));
    assertThat(
            ContractFiles.examples("resource", "resource-downloaded.v1", ResourceDownloaded.class))
        .allSatisfy(event -> assertThat(event.resourceId()).isNotNull());
  }
}
