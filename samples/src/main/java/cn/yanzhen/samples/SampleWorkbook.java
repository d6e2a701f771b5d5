package cn.yanzhen.samples;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sample district as the workbook that a district officer would upload. */
public final class SampleWorkbook {
  private SampleWorkbook() {}

  public static Book of(SampleDistrict district) {
    var book = Book.empty();
    for (var s : district.schools()) {
      book.row(
          "学校",
          s.code(),
          s.name(),
          s.shortName(),
          SampleDistrict.DISTRICT,
          words(Words.STAGES, s.stages()),
          Words.of(Words.SETTINGS, s.setting()),
          s.weak() ? "是" : "否",
          s.longitude(),
          s.latitude(),
          word(Words.OWNERSHIPS, s.ownership()));
    }
    for (var c : district.communities()) {
      for (var m : c.memberships()) {
        book.row(
            "教共体",
            c.name(),
            m.schoolCode(),
            m.model() == null ? "总校" : "成员校",
            word(Words.MODELS, m.model()),
            Words.of(Words.GRADES, c.grade()),
            c.from(),
            c.to());
      }
    }
    var register = new Register(district.asOf());
    book.columns("人员", "性别", "职称取得日期", "毕业班任教学年");
    for (var p : district.persons()) {
      book.row(
          "人员",
          p.number(),
          p.name(),
          p.identityNumber(),
          p.schoolCode(),
          words(Words.SUBJECTS, p.subjects()),
          words(Words.STAGES, p.stages()),
          word(Words.TITLES, p.title()),
          word(Words.HONOURS, p.honour()),
          p.birth(),
          p.workingSince(),
          p.hereSince(),
          word(Words.CADRES, p.cadre()),
          p.male() ? "男" : "女",
          register.titleSince(p),
          years(register.graduating(p)));
    }
    RegisterSheets.add(book, district);
    book.sheet(Certificates.SHEET, Certificates.HEADINGS);
    for (var p : district.persons()) {
      for (var held : Certificates.of(p)) book.row(Certificates.SHEET, held.cells());
    }
    PaperOrders.add(book, district);
    for (var n : district.needs()) {
      book.row(
          "需求",
          n.number(),
          n.schoolCode(),
          Words.of(Words.SUBJECTS, n.subject()),
          Words.of(Words.STAGES, n.stage()),
          n.fte(),
          n.from(),
          n.to(),
          word(Words.KINDS, n.kind()),
          n.note());
    }
    book.sheet(SampleYears.SHEET, SampleYears.HEADINGS);
    SampleYears.of(district).forEach(line -> book.row(SampleYears.SHEET, line.cells()));
    book.sheet(SamplePosts.SHEET, SamplePosts.HEADINGS);
    SamplePosts.of(district).forEach(line -> book.row(SamplePosts.SHEET, line.cells()));
    return book;
  }

  private static @Nullable String years(List<Integer> begun) {
    return begun.isEmpty()
        ? null
        : String.join("、", begun.stream().map(year -> year + "-" + (year + 1)).toList());
  }

  private static String words(Map<String, String> words, List<String> codes) {
    return String.join("、", codes.stream().map(code -> Words.of(words, code)).toList());
  }

  private static @Nullable String word(Map<String, String> words, @Nullable String code) {
    return code == null ? null : Words.of(words, code);
  }
}
