package cn.yanzhen.samples;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A small workbook without a fault: three schools, one community, four persons, two needs. */
final class WholeWorkbook {
  private WholeWorkbook() {}

  static Book book() {
    var from = LocalDate.of(2025, 9, 1);
    var to = LocalDate.of(2028, 8, 31);
    return Book.empty()
        .row(
            "学校",
            FaultyWorkbooks.LEAD_CODE,
            "雁阵第一小学校",
            "雁阵一小",
            "500106",
            "小学",
            "城区",
            "否",
            dec("106.46"),
            dec("29.55"))
        .row(
            "学校",
            FaultyWorkbooks.MEMBER_CODE,
            "雁阵第二小学校",
            "雁阵二小",
            "500106",
            "小学、初中",
            "镇区",
            "是",
            dec("106.40"),
            dec("29.60"))
        .row(
            "学校",
            FaultyWorkbooks.OTHER_CODE,
            "雁阵第三小学校",
            "雁阵三小",
            "500106",
            "小学",
            "乡村",
            "否",
            dec("106.30"),
            dec("29.65"))
        .row("教共体", "雁阵一小教共体", FaultyWorkbooks.LEAD_CODE, "总校", null, "紧密型", from, to)
        .row("教共体", "雁阵一小教共体", FaultyWorkbooks.MEMBER_CODE, "成员校", "冠名领办", "紧密型", from, to)
        .row(
            "人员",
            "YZ90001",
            "雁一鸣",
            IdentityNumber.of(LocalDate.of(1985, 3, 9), true, 1),
            FaultyWorkbooks.LEAD_CODE,
            "数学",
            "小学",
            "高级",
            "区级骨干教师",
            LocalDate.of(1985, 3, 1),
            LocalDate.of(2008, 7, 1),
            LocalDate.of(2012, 9, 1),
            null)
        .row(
            "人员",
            "YZ90002",
            "雁双飞",
            IdentityNumber.of(LocalDate.of(1990, 6, 18), false, 2),
            FaultyWorkbooks.LEAD_CODE,
            "语文",
            "小学",
            "一级",
            null,
            LocalDate.of(1990, 6, 1),
            LocalDate.of(2013, 7, 1),
            LocalDate.of(2013, 9, 1),
            null)
        .row(
            "人员",
            "YZ90003",
            "雁三秋",
            null,
            FaultyWorkbooks.MEMBER_CODE,
            "数学、科学",
            "小学",
            "二级",
            null,
            LocalDate.of(1998, 1, 1),
            LocalDate.of(2021, 7, 1),
            LocalDate.of(2021, 9, 1),
            null)
        .row(
            "人员",
            "YZ90004",
            "雁四海",
            null,
            FaultyWorkbooks.LEAD_CODE,
            "数学",
            "小学",
            "正高级",
            "市学科名师",
            LocalDate.of(1975, 11, 1),
            LocalDate.of(1997, 7, 1),
            LocalDate.of(2005, 9, 1),
            "校级")
        .row(
            "需求",
            "XQ90001",
            FaultyWorkbooks.MEMBER_CODE,
            "数学",
            "小学",
            dec("0.5"),
            LocalDate.of(2027, 3, 1),
            LocalDate.of(2027, 7, 10),
            "教师交流轮岗",
            "三年级数学缺人")
        .row(
            "需求",
            "XQ90002",
            FaultyWorkbooks.MEMBER_CODE,
            "语文",
            "小学",
            dec("1"),
            LocalDate.of(2027, 3, 1),
            LocalDate.of(2028, 1, 20));
  }

  private static BigDecimal dec(String value) {
    return new BigDecimal(value);
  }
}
