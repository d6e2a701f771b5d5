package cn.yanzhen.identity;

import cn.yanzhen.testing.LayoutRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LayoutTest {
  @TestFactory
  Stream<DynamicTest> roomsKeepTheirOrder() {
    return LayoutRules.of("cn.yanzhen.identity")
        .room("directory")
        .room("account")
        .room("grant", "account", "directory")
        .room("deputy", "account", "directory", "grant")
        .room("client", "account", "grant")
        .tests();
  }
}
