package cn.yanzhen.resource.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.resource.file.FileName;
import cn.yanzhen.resource.file.StoredFile;
import cn.yanzhen.resource.item.Item;
import cn.yanzhen.resource.item.Kind;
import cn.yanzhen.resource.item.Stage;
import cn.yanzhen.resource.item.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchRelevanceTest {

  private static final UUID YIZHONG = UUID.randomUUID();

  @TempDir Path folder;
  private SearchIndex index;
  private final Map<UUID, String> titles = new HashMap<>();

  @BeforeEach
  void library() throws IOException {
    index = SearchIndex.open(folder);
    put("高中数学教学大纲解读", "新课标下各模块的课时安排", Subject.MATHS, Stage.SENIOR, Kind.CASE);
    put("微积分初步：导数的几何意义", "高二教学课件", Subject.MATHS, Stage.SENIOR, Kind.SLIDES);
    put("牛顿与莱布尼茨", "微积分是谁发明的？一段科学史。", Subject.HISTORY, Stage.SENIOR, Kind.RESEARCH_VIDEO);
    put("《静夜思》公开课：李白的月亮", "钟晓梅老师执教，二年级下册", Subject.CHINESE, Stage.PRIMARY, Kind.COURSE);
    put("浮力实验操作指南", "阿基米德原理的验证", Subject.PHYSICS, Stage.JUNIOR, Kind.LAB);
    put(
        "Unit 3 Reading: Travelling the world",
        "八年级英语阅读课件",
        Subject.ENGLISH,
        Stage.JUNIOR,
        Kind.SLIDES);
    put("大学生支教日记", "教学相长的故事", Subject.POLITICS, Stage.SENIOR, Kind.BOOK);
    put("ＶＲ太阳系", "虚拟实验：行星运动", Subject.SCIENCE, Stage.PRIMARY, Kind.LAB);
    index.show();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void aTermOfTheTitleIsFound() throws IOException {
    assertThat(search("教学大纲")).startsWith("高中数学教学大纲解读");
  }

  @Test
  void aTitleCountsMoreThanASummary() throws IOException {
    assertThat(search("微积分")).containsExactly("微积分初步：导数的几何意义", "牛顿与莱布尼茨");
  }

  @Test
  void wordsAreFoundInAnotherOrder() throws IOException {
    assertThat(search("大纲 教学")).startsWith("高中数学教学大纲解读");
    assertThat(search("实验浮力")).startsWith("浮力实验操作指南");
  }

  @Test
  void aPersonsNameIsFoundThoughNoDictionaryHasIt() throws IOException {
    assertThat(search("钟晓梅")).containsExactly("《静夜思》公开课：李白的月亮");
    assertThat(search("莱布尼茨")).containsExactly("牛顿与莱布尼茨");
    assertThat(search("静夜思 李白")).containsExactly("《静夜思》公开课：李白的月亮");
  }

  @Test
  void pairsThatOnlyMeetByChanceAreNotAHit() throws IOException {
    assertThat(search("学生支")).containsExactly("大学生支教日记");
    assertThat(search("大纲")).doesNotContain("大学生支教日记");
  }

  @Test
  void oneCharacterIsEnough() throws IOException {
    assertThat(search("月")).containsExactly("《静夜思》公开课：李白的月亮");
  }

  @Test
  void widthCaseAndEnglishFormsDoNotMatter() throws IOException {
    assertThat(search("vr")).containsExactly("ＶＲ太阳系");
    assertThat(search("travel")).containsExactly("Unit 3 Reading: Travelling the world");
    assertThat(search("ＵＮＩＴ３")).containsExactly("Unit 3 Reading: Travelling the world");
    assertThat(search("unit 3")).containsExactly("Unit 3 Reading: Travelling the world");
  }

  @Test
  void theSchoolsNameAndTheFilesNameAreSearchedToo() throws IOException {
    assertThat(search("重庆一中")).hasSize(8);
    assertThat(search("重庆一中 浮力")).containsExactly("浮力实验操作指南");
    assertThat(search("附件浮力")).containsExactly("浮力实验操作指南");
  }

  @Test
  void numbersAndLettersAmongCharactersDoNotBreakAName() throws IOException {
    var item = item("第3课 VR眼镜的原理", "", Subject.SCIENCE, Stage.JUNIOR, Kind.LAB);
    titles.put(item.id(), item.title());
    index.put(item, "重庆市第12中学校");
    index.show();
    for (var text : List.of("重庆市第12中学校", "第12中学", "12中", "第3课", "VR眼镜", "vr眼镜的原理", "3课")) {
      assertThat(search(text)).as(text).startsWith("第3课 VR眼镜的原理");
    }
    assertThat(search("第13中学")).isEmpty();
    assertThat(search("中学校第")).isEmpty();
  }

  @Test
  void everyPartBetweenBlanksMustBeFound() throws IOException {
    assertThat(search("微积分 浮力")).isEmpty();
    assertThat(search("高中 数学 大纲")).containsExactly("高中数学教学大纲解读");
  }

  @Test
  void whatMeansNothingFindsNothingAndBreaksNothing() throws IOException {
    assertThat(search("！？。")).isEmpty();
    assertThat(search("\" AND ( title:* )")).isEmpty();
    assertThat(search("龘")).isEmpty();
  }

  @Test
  void filtersNarrowAndFacetsCountAsIfTheirOwnFilterWereNotSet() throws IOException {
    var hits =
        index.search(new ItemQuery("", "500106", Subject.MATHS, null, null, null), null, 10, true);
    assertThat(hits.total()).isEqualTo(2);
    assertThat(counts(hits, ItemQuery.Facet.SUBJECT))
        .containsEntry("MATHS", 2L)
        .containsEntry("PHYSICS", 1L);
    assertThat(counts(hits, ItemQuery.Facet.KIND))
        .containsOnly(Map.entry("CASE", 1L), Map.entry("SLIDES", 1L));
    var both =
        index.search(
            new ItemQuery("课件", "500106", null, Stage.JUNIOR, Kind.SLIDES, YIZHONG),
            null,
            10,
            true);
    assertThat(both.ids())
        .extracting(titles::get)
        .containsExactly("Unit 3 Reading: Travelling the world");
    assertThat(
            index
                .search(new ItemQuery("", "500112", null, null, null, null), null, 10, true)
                .total())
        .isZero();
    assertThat(
            index
                .search(
                    new ItemQuery("", "500106", null, null, null, UUID.randomUUID()),
                    null,
                    10,
                    true)
                .total())
        .isZero();
  }

  @Test
  void pagesShowEveryHitOnceInOneOrder() throws IOException {
    for (var text : List.of("", "重庆一中")) {
      var query = new ItemQuery(text, "500106", null, null, null, null);
      var whole = index.search(query, null, 50, true).ids();
      var paged = new ArrayList<UUID>();
      SearchIndex.Mark mark = null;
      do {
        var page = index.search(query, mark, 3, true);
        assertThat(page.total()).isEqualTo(8);
        paged.addAll(page.ids());
        mark = page.next();
      } while (mark != null);
      assertThat(paged).isEqualTo(whole).hasSize(8);
    }
  }

  @Test
  void puttingTwiceChangesNothingAndClosingWithoutCommitForgets() throws IOException {
    index.commit("41");
    var again = item("新的一课", "", Subject.ART, Stage.PRIMARY, Kind.CASE);
    index.put(again, "重庆一中");
    index.put(again, "重庆一中");
    index.show();
    assertThat(index.count()).isEqualTo(9);
    index.close();
    index = SearchIndex.open(folder);
    assertThat(index.count()).isEqualTo(8);
    assertThat(index.settled()).isEqualTo("41");
  }

  @Test
  void aBrokenIndexIsBuiltAnewInsteadOfStoppingTheService() throws IOException {
    index.commit("41");
    index.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith("segments_")) {
          Files.write(file, new byte[] {1, 2, 3});
        }
      }
    }
    index = SearchIndex.open(folder);
    assertThat(index.count()).isZero();
    assertThat(index.settled()).isEqualTo("0");
  }

  @Test
  void aSecondInstanceOnTheSameFolderIndexesElsewhere() throws IOException {
    try (var second = SearchIndex.open(folder)) {
      assertThat(second.settled()).isEqualTo("0");
      assertThat(second.count()).isZero();
    }
  }

  @Test
  void highlightsAreWhatWasLookedFor() {
    var highlights = new Highlights(new ItemQuery("大纲 教学", "500106", null, null, null, null));
    assertThat(highlights.whole("高中数学教学大纲解读")).isEqualTo("高中数学<em>教学大纲</em>解读");
    assertThat(highlights.whole("浮力实验")).isNull();
    String far = "前言".repeat(200) + "教学大纲" + "后记".repeat(200);
    assertThat(highlights.snippet(far))
        .startsWith("…")
        .endsWith("…")
        .contains("<em>教学大纲</em>")
        .hasSizeLessThan(140);
    assertThat(highlights.whole("<em>&教学")).isEqualTo("&lt;em&gt;&amp;<em>教学</em>");
  }

  private List<String> search(String text) throws IOException {
    return index
        .search(new ItemQuery(text, "500106", null, null, null, null), null, 20, true)
        .ids()
        .stream()
        .map(titles::get)
        .toList();
  }

  private static Map<String, Long> counts(SearchIndex.Hits hits, ItemQuery.Facet facet) {
    return hits.facets().get(facet);
  }

  private void put(String title, String summary, Subject subject, Stage stage, Kind kind)
      throws IOException {
    var item = item(title, summary, subject, stage, kind);
    titles.put(item.id(), title);
    index.put(item, "重庆一中");
  }

  private Item item(String title, String summary, Subject subject, Stage stage, Kind kind) {
    return new Item(
        UUID.randomUUID(),
        YIZHONG,
        "500106",
        title,
        summary,
        subject,
        stage,
        kind,
        new StoredFile(
            "0".repeat(64),
            new FileName("附件" + title.substring(0, 2) + ".pdf"),
            "application/pdf",
            10),
        null,
        0,
        Instant.ofEpochSecond(titles.size()),
        1);
  }
}
