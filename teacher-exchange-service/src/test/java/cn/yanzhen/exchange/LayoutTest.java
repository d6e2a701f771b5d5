package cn.yanzhen.exchange;

import cn.yanzhen.testing.LayoutRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LayoutTest {

  @TestFactory
  Stream<DynamicTest> roomsUseOnlyWhatTheyMay() {
    return LayoutRules.of("cn.yanzhen.exchange")
        .room("listing")
        .room("behind")
        .room("post")
        .room("directory", "post")
        .room("person", "post", "directory", "listing")
        .room("policy", "post", "person")
        .room("need", "post", "directory", "person", "policy", "listing")
        .room("merge", "post", "directory", "person", "listing", "behind")
        .room("wish", "post", "directory", "person", "need")
        .room("floor", "post", "directory", "person", "policy")
        .room("assignment", "post", "directory", "person", "policy", "need", "floor", "listing")
        .room(
            "compliance",
            "post",
            "directory",
            "person",
            "policy",
            "assignment",
            "listing",
            "behind")
        .room("fit", "post", "directory", "person", "policy", "need", "assignment")
        .room("recruitment", "post", "directory", "person", "need", "assignment", "listing")
        .room("departure", "post", "directory", "person", "assignment")
        .room("amend", "directory", "person", "assignment", "post", "listing")
        .room("tasks", "post", "directory", "person", "need", "assignment")
        .room(
            "staffing",
            "post",
            "directory",
            "person",
            "policy",
            "need",
            "assignment",
            "listing",
            "behind",
            "departure",
            "tasks")
        .room(
            "intake",
            "post",
            "directory",
            "person",
            "need",
            "assignment",
            "staffing",
            "recruitment",
            "listing")
        .room("order", "post", "directory", "person", "policy", "assignment", "listing")
        .room("handover", "post", "directory", "person", "policy", "assignment", "listing", "tasks")
        .room(
            "appraisal", "post", "directory", "person", "policy", "assignment", "listing", "tasks")
        .tests();
  }
}
