package cn.yanzhen.bench;

import cn.yanzhen.samples.Book;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * A city's register in one workbook, drawn from a fixed seed: as many schools and communities as
 * Chongqing has (571 communities, some nine schools each, nine schools of ten in one), all in the
 * district that the loader may write for.
 */
final class CityRegister {
  static final int SCHOOLS = 5_500;
  static final int COMMUNITIES = 600;
  static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  static final LocalDate LAST = LocalDate.of(2029, 8, 31);

  private static final int MEMBERS = 4_350;
  private static final List<String> STAGES = List.of("小学", "初中", "初中、高中", "学前", "职业");
  private static final List<String> SETTINGS = List.of("城区", "镇区", "乡村");
  private static final List<String> MODELS = List.of("直接举办", "冠名领办", "品牌引领", "对接帮扶");
  private static final List<String> GRADES = List.of("紧密型", "合作型", "帮扶型");

  private CityRegister() {}

  /** Pupils, classes and places of each school in a school year, stage by stage. */
  static byte[] year(String district, int year) {
    var random = new Random(year);
    var book = Book.empty().sheet("学年数据", List.of("学校标识码", "学年", "学段", "在校生数", "班级数", "学位数"));
    for (var i = 0; i < SCHOOLS; i++) {
      for (var stage : stages(i).split("、")) {
        var classes = 6 + random.nextInt(40);
        book.row(
            "学年数据",
            code(district, i),
            Integer.toString(year),
            stage,
            BigDecimal.valueOf(classes * 40L),
            BigDecimal.valueOf(classes),
            null);
      }
    }
    return book.toBytes();
  }

  static byte[] workbook(String district) {
    var random = new Random(571);
    var book = Book.empty();
    for (var i = 0; i < SCHOOLS; i++) {
      book.row(
          "学校",
          code(district, i),
          "第%d学校".formatted(i + 1),
          null,
          district,
          stages(i),
          SETTINGS.get(random.nextInt(SETTINGS.size())),
          random.nextInt(5) == 0 ? "是" : "否",
          BigDecimal.valueOf(106_000_000L + random.nextInt(900_000), 6),
          BigDecimal.valueOf(29_000_000L + random.nextInt(900_000), 6),
          i % 40 == 0 ? null : i % 10 == 3 ? "民办" : "公办");
    }
    var member = COMMUNITIES;
    for (var i = 0; i < COMMUNITIES; i++) {
      var name = name(i);
      book.row("教共体", name, code(district, i), "总校", null, null, FIRST, LAST);
      for (var left = (MEMBERS + i) / COMMUNITIES; left > 0; left--) {
        book.row(
            "教共体",
            name,
            code(district, member++),
            "成员校",
            MODELS.get(random.nextInt(MODELS.size())),
            GRADES.get(random.nextInt(GRADES.size())),
            FIRST,
            LAST);
      }
    }
    return book.toBytes();
  }

  private static String stages(int school) {
    return STAGES.get(new Random(school).nextInt(STAGES.size()));
  }

  private static String name(int community) {
    return "第%03d教共体".formatted(community + 1);
  }

  private static String code(String district, int school) {
    return district + "9%05d".formatted(school);
  }
}
