package cn.yanzhen.resource;

import cn.yanzhen.testing.LayoutRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LayoutTest {

  @TestFactory
  Stream<DynamicTest> roomsKeepTheirDoors() {
    return LayoutRules.of("cn.yanzhen.resource")
        .room("file")
        .room("directory")
        .room("item", "file", "directory")
        .room("search", "item", "file", "directory")
        .room("request", "item", "file", "directory")
        .room("usage", "item", "file")
        .tests();
  }
}
