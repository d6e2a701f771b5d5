package cn.yanzhen.gateway;

import cn.yanzhen.testing.LayoutRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LayoutTest {
  @TestFactory
  Stream<DynamicTest> roomsKeepTheirOrder() {
    return LayoutRules.of("cn.yanzhen.gateway")
        .room("signin")
        .room("door", "signin")
        .room("limit", "door", "signin")
        .room("page")
        .tests();
  }
}
