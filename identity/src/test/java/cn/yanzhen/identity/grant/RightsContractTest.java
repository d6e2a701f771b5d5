package cn.yanzhen.identity.grant;

import cn.yanzhen.identity.grant.RightsLedger.RightsTold;
import cn.yanzhen.testing.ContractFiles;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RightsContractTest {
  @Test
  void whatIsToldOfChangedRightsIsWhatTheContractSays() {
    ContractFiles.validate("identity", RightsLedger.CHANGED, new RightsTold(UUID.randomUUID(), 17));
  }

  @Test
  void everyPublishedExampleIsStillWhatWeTell() {
    for (var example : ContractFiles.examples("identity", RightsLedger.CHANGED, RightsTold.class))
      ContractFiles.validate("identity", RightsLedger.CHANGED, example);
  }
}
