package cn.yanzhen.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks that an import must refuse, each with exactly one thing wrong. {@link #valid} is what
 * they are made from: three schools, one community, four persons, two needs. Change it with {@link
 * Book#set} for faults of your own.
 */
public final class FaultyWorkbooks {
  public static final String LEAD_CODE = "5001069001";
  public static final String MEMBER_CODE = "5001069002";
  public static final String OTHER_CODE = "5001069003";

  private FaultyWorkbooks() {}

  /** A small workbook without a fault. */
  public static Book valid() {
    return WholeWorkbook.book();
  }

  /**
   * Every faulty workbook by a name that can stand in a test's title; the huge ones in a size a
   * test can bear.
   */
  public static Map<String, byte[]> all() {
    var all = new LinkedHashMap<String, byte[]>();
    all.put("wrong-headings", wrongHeadings());
    all.put("merged-cells", mergedCells());
    all.put("formula", formula());
    all.put("too-many-rows", tooManyRows(100_000));
    all.put("date-as-text", dateAsText());
    all.put("unknown-subject", unknownSubject());
    all.put("same-person-twice", samePersonTwice());
    all.put("same-school-twice", sameSchoolTwice());
    all.put("not-a-workbook", notAWorkbook());
    all.put("broken-zip", brokenZip());
    all.put("zip-bomb", zipBomb(512));
    return all;
  }

  /** 学校标识码 is called 学校代码 in 学校 and 工号 stands for 人员编号 in 人员. */
  public static byte[] wrongHeadings() {
    return valid().heading("学校", "学校标识码", "学校代码").heading("人员", "人员编号", "工号").toBytes();
  }

  /** The names of two schools merged into one cell; and two persons' schools. */
  public static byte[] mergedCells() {
    return valid().merge("学校", 1, 1, 2, 1).merge("人员", 1, 3, 2, 3).toBytes();
  }

  /** A longitude and a FTE that compute. */
  public static byte[] formula() {
    return valid()
        .set("学校", 2, "经度", new Book.Formula("106+0.4"))
        .set("人员", 1, "姓名", new Book.Formula("HYPERLINK(\"http://example.invalid\",\"雁\")"))
        .set("需求", 1, "人数(FTE)", new Book.Formula("1/2"))
        .toBytes();
  }

  /** More rows than an import takes, in 学校 and in 人员. */
  public static byte[] tooManyRows(int rows) {
    var book = valid();
    for (var i = 0; i < rows; i++) {
      var no = "%06d".formatted(i);
      book.row("学校", "5107" + no, "第" + no + "小学校", "小学" + no, "500106", "小学", "城区", "否");
      book.row(
          "人员",
          "YB" + no,
          "雁某",
          null,
          LEAD_CODE,
          "数学",
          "小学",
          null,
          null,
          LocalDate.of(1990, 1, 1),
          LocalDate.of(2012, 7, 1),
          LocalDate.of(2012, 9, 1));
    }
    return book.toBytes();
  }

  /** Dates typed as text in 教共体 row 2 (起始日期), 人员 row 1 (出生年月), 需求 row 1 (开始日期). */
  public static byte[] dateAsText() {
    return valid()
        .set("教共体", 2, "起始日期", "2025年9月1日")
        .set("人员", 1, "出生年月", "1985.03")
        .set("需求", 1, "开始日期", "2027-03-01")
        .toBytes();
  }

  /** 人员 row 2 teaches 魔法, 需求 row 2 asks for it, 学校 row 3 has a stage nobody knows. */
  public static byte[] unknownSubject() {
    return valid()
        .set("人员", 2, "学科", "魔法")
        .set("需求", 2, "学科", "魔法")
        .set("学校", 3, "学段", "大学")
        .toBytes();
  }

  /** 人员: the first person again in the last row, with another name. */
  public static byte[] samePersonTwice() {
    var book = valid().repeat("人员", 1);
    return book.set("人员", book.rows("人员"), "姓名", "雁一明").toBytes();
  }

  /** 学校: the first school again in the last row; 教共体: the same membership twice. */
  public static byte[] sameSchoolTwice() {
    var book = valid().repeat("学校", 1).repeat("教共体", 2);
    return book.set("学校", book.rows("学校"), "学校名称", "雁阵另一小学校").toBytes();
  }

  /** Text with the name of a workbook. */
  public static byte[] notAWorkbook() {
    return "学校标识码,学校名称\n5001069001,雁阵一小\n".getBytes(StandardCharsets.UTF_8);
  }

  /** A workbook whose second half was lost on the way. */
  public static byte[] brokenZip() {
    var bytes = valid().toBytes();
    return java.util.Arrays.copyOf(bytes, bytes.length / 2);
  }

  /**
   * A workbook of half a megabyte or so whose first sheet unfolds to {@code megabytes} MB of
   * nothing.
   */
  public static byte[] zipBomb(int megabytes) {
    var out = new ByteArrayOutputStream();
    try (var whole =
            new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(valid().toBytes()));
        var zip = new ZipOutputStream(out)) {
      for (var entry = whole.getNextEntry(); entry != null; entry = whole.getNextEntry()) {
        var bytes = whole.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().endsWith("sheet1.xml")) {
          var text = new String(bytes, StandardCharsets.UTF_8);
          var cut = text.indexOf("</sheetData>");
          zip.write(text.substring(0, cut).getBytes(StandardCharsets.UTF_8));
          var row = "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>0</t></is></c></row>";
          var filling = row.repeat(16_000).getBytes(StandardCharsets.UTF_8);
          for (var written = 0L; written < megabytes * 1_048_576L; written += filling.length) {
            zip.write(filling);
          }
          zip.write(text.substring(cut).getBytes(StandardCharsets.UTF_8));
        } else {
          zip.write(bytes);
        }
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
