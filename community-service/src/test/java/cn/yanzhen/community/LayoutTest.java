package cn.yanzhen.community;

import cn.yanzhen.testing.LayoutRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LayoutTest {
  @TestFactory
  Stream<DynamicTest> roomsKeepToTheirNeighbours() {
    return LayoutRules.of("cn.yanzhen.community")
        .room("school")
        .room("contract", "school", "document")
        .room("community", "school", "contract")
        .room("change", "school", "community", "contract")
        .room("directory")
        .room("studio", "school", "community", "directory")
        .room("session", "school", "contract", "community", "studio", "directory")
        .room("document")
        .room("routine", "school", "community", "document")
        .room("target", "school", "community", "document", "session", "routine")
        .room("coverage", "school", "community", "target")
        .room("monitoring", "school", "community", "target")
        .room("map", "school", "community")
        .room("agreement", "community", "document")
        .room("profile", "school", "community", "studio", "session", "target", "agreement")
        .room("intake", "school", "community", "target")
        .tests();
  }
}
