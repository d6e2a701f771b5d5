package cn.yanzhen.dashboard;

import cn.yanzhen.testing.LayoutRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LayoutTest {

  @TestFactory
  Stream<DynamicTest> theLayoutIsAsAgreed() {
    return LayoutRules.of("cn.yanzhen.dashboard")
        .room("words")
        .room("reader")
        .room("journal")
        .room("figure", "journal", "reader", "words")
        .room("feed", "journal", "reader", "words")
        .room("coverage", "feed", "figure", "journal", "reader", "words")
        .room("staffing", "feed", "figure", "journal", "words")
        .room("sharing", "feed", "figure", "journal", "words")
        .room("sessions", "feed", "figure", "journal", "words")
        .room("stream", "feed", "figure", "journal", "reader")
        .room("rebuild", "journal", "reader")
        .room("task")
        .tests();
  }
}
