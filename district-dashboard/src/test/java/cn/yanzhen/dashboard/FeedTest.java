package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.dashboard.feed.Told;
import cn.yanzhen.dashboard.reader.Sight;
import cn.yanzhen.defaults.paging.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedTest {

  private static final PageRequest ALL = new PageRequest(200, null);

  private static List<String> links(World world, Sight sight) {
    return world.happenings().latest(sight, Set.of(), ALL).items().stream()
        .flatMap(line -> Stream.ofNullable(line.link()))
        .toList();
  }

  private static List<String> texts(World world, Sight sight) {
    return world.happenings().latest(sight, Set.of(), ALL).items().stream()
        .map(Told.Line::text)
        .toList();
  }

  @Test
  void everyHappeningIsASentenceWithoutIdsAndCodes() {
    try (var world = new World().apply(Story.term())) {
      var lines = world.happenings().latest(World.OFFICER, Set.of(), ALL).items();
      assertThat(lines).hasSizeGreaterThan(30);
      assertThat(lines)
          .allSatisfy(
              line -> {
                assertThat(line.text())
                    .doesNotContain("null")
                    .doesNotContain("某校")
                    .doesNotContainPattern("[0-9a-f]{8}-");
                assertThat(line.text()).doesNotContainPattern("[A-Z]{3,}");
                assertThat(line.text()).doesNotContain("有新动态");
              });
      assertThat(lines)
          .extracting(Told.Line::text)
          .contains(
              "调令已下：陈知远从八中到山洞小学（教师交流轮岗，小学数学），2026年11月1日至2027年7月9日，调令 沙教派〔2026〕1号",
              "陈知远到山洞小学上岗（教师交流轮岗，小学数学），调令 沙教派〔2026〕1号",
              "山洞小学的小学数学 0.5 人需求已满足",
              "山洞小学下载资源《分数的意义》",
              "八中认领山洞小学的资源需求《小数练习》",
              "陈知远获得山洞小学学校管理员权限，2026年11月1日至2027年7月9日",
              "八中计划于2026年11月12日开展同步课堂《分数一课》（小学数学）",
              "第六中学的联合教研《大单元设计》（小学数学）改到2026年11月15日：报告厅另有安排",
              "第六中学的同步课堂《明年一课》（小学数学）调整了主持学校、教师：六中教师外出",
              "八中取消2026年11月13日的同步课堂《小数一课》（小学数学）：网络或设备故障",
              "八中开展同步课堂《分数一课》（小学数学），到场 78/80 人",
              "八中的同步课堂《分数一课》（小学数学）填报已更正：多报一人",
              "“小学数学名师工作室”设立，设在八中，主持人陈知远",
              "“旧工作室”已撤销：主持人调离",
              "“八中教共体”获批准，2026年9月1日至2029年8月31日，总校八中");
      assertThat(lines)
          .extracting(Told.Line::text)
          .as("rights that come with an account are no news")
          .noneMatch(text -> text.contains("教师权限"));
    }
  }

  @Test
  void whoIsOutByPaperIsCountedAndMakesNoLineBeforeSomethingBecomesOfIt() {
    var story =
        new Story()
            .on("2026-11-20")
            .school("八中")
            .school("六中")
            .person("陈知远", "八中")
            .recorded("甲", "陈知远", "八中", "六中", "2026-09-01", "2027-07-09");
    try (var world = new World().apply(story)) {
      assertThat(world.figure("assignmentsInForce", "2026-11-20").numerator()).isEqualTo(1);
      assertThat(world.figure("assignmentsPersonTimes", "2026-11-20").numerator()).isEqualTo(1);
      assertThat(world.figure("needsFilled", "2026-11-20").numerator()).isEqualTo(1);
      assertThat(texts(world, World.OFFICER)).hasSize(2).allMatch(text -> text.contains("登记入库"));
      var later =
          story
              .on("2026-11-25")
              .order("甲", "assignment-recalled.v1", "2026-09-01", "2026-11-30", "IN_FORCE");
      world.apply(later.events.getLast());
      assertThat(texts(world, World.OFFICER)).anyMatch(text -> text.startsWith("陈知远在六中的派遣提前结束"));
    }
  }

  @Test
  void theLatestComeFirstPageByPage() {
    try (var world = new World().apply(Story.term())) {
      var all = world.happenings().latest(World.OFFICER, Set.of(), ALL).items();
      var paged = new ArrayList<Told.Line>();
      var page = new PageRequest(7, null);
      while (true) {
        var part = world.happenings().latest(World.OFFICER, Set.of(), page);
        paged.addAll(part.items());
        if (part.next() == null) break;
        page = new PageRequest(7, part.next());
      }
      assertThat(paged).isEqualTo(all);
      assertThat(all).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
      assertThat(world.happenings().latest(World.OFFICER, Set.of("need-posted"), ALL).items())
          .hasSize(4);
    }
  }

  @Test
  void namesAreForThoseWhoMaySeeThem() {
    try (var world = new World().apply(Story.term())) {
      var machine = new Sight(Story.DISTRICT, false, Set.of(), null);
      assertThat(texts(world, machine))
          .noneMatch(text -> text.contains("陈知远"))
          .anyMatch(text -> text.contains("一名教师"));
      var receiving = new Sight(Story.DISTRICT, false, Set.of(Story.id("山洞小学")), null);
      assertThat(texts(world, receiving)).anyMatch(text -> text.startsWith("陈知远到山洞小学上岗"));
      assertThat(texts(world, receiving)).noneMatch(text -> text.contains("李思琪"));
      assertThat(texts(world, new Sight("500103", true, Set.of(), null))).isEmpty();
    }
  }

  @Test
  void aLineLeadsOnlyWhereTheReaderMayGo() {
    try (var world = new World().apply(Story.term())) {
      assertThat(links(world, World.OFFICER))
          .anyMatch(link -> link.startsWith("/needs/"))
          .anyMatch(link -> link.startsWith("/assignments/"))
          .anyMatch(link -> link.startsWith("/communities/"));
      var teacher = new Sight(Story.DISTRICT, false, Set.of(), null);
      assertThat(links(world, teacher))
          .noneMatch(link -> link.startsWith("/needs/") || link.startsWith("/assignments/"))
          .anyMatch(link -> link.startsWith("/communities/"));
      var receiving = new Sight(Story.DISTRICT, false, Set.of(Story.id("山洞小学")), null);
      assertThat(links(world, receiving))
          .anyMatch(link -> link.startsWith("/assignments/"))
          .hasSizeLessThan(links(world, World.OFFICER).size());
    }
  }

  @Test
  void anErasedNameIsGoneFromEveryLineAndNoLateEventBringsItBack() {
    try (var world = new World().apply(Story.term())) {
      assertThat(texts(world, World.OFFICER)).anyMatch(text -> text.contains("陈知远"));
      var erased = new Story();
      var named = erased.named("陈知远", "陈知远").events.getFirst();
      erased.nameErased("陈知远");
      world.apply(erased.events.getLast());
      assertThat(texts(world, World.OFFICER))
          .noneMatch(text -> text.contains("陈知远"))
          .anyMatch(text -> text.contains("一名教师"));
      world.apply(named);
      assertThat(texts(world, World.OFFICER)).noneMatch(text -> text.contains("陈知远"));
      assertThat(world.rows().toString()).doesNotContain("陈知远");
    }
  }
}
