package cn.yanzhen.samples;

import java.util.HashSet;
import java.util.List;

/** The sheets 荣誉, 任职 and 免予交流 of the sample's workbook. */
final class RegisterSheets {
  private static final String HONOURS = "荣誉";
  private static final String OFFICES = "任职";
  private static final String EXEMPTIONS = "免予交流";

  private RegisterSheets() {}

  static void add(Book book, SampleDistrict district) {
    var register = new Register(district.asOf());
    book.sheet(HONOURS, List.of("人员编号", "荣誉", "授予日期", "授予单位"));
    book.sheet(OFFICES, List.of("人员编号", "任职学校标识码", "职务层级", "职务名称", "任期开始", "任期结束"));
    book.sheet(EXEMPTIONS, List.of("人员编号", "免予交流理由", "免予起始", "免予截止", "依据材料", "决定单位", "决定日期"));
    var led = new HashSet<String>();
    for (var person : district.persons()) {
      for (var one : register.honours(person))
        book.row(
            HONOURS, person.number(), Words.of(Words.HONOURS, one.honour()), one.on(), one.by());
      for (var one : register.terms(person, led.add(person.schoolCode())))
        book.row(
            OFFICES,
            person.number(),
            one.schoolCode(),
            Words.of(Words.RANKS, one.rank()),
            one.post(),
            one.from(),
            one.to());
      for (var one : register.exemptions(person))
        book.row(
            EXEMPTIONS,
            person.number(),
            one.reason().word,
            one.from(),
            one.to(),
            one.paper(),
            "区教育委员会（虚构）",
            one.decidedOn());
    }
  }
}
