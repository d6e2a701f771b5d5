package cn.yanzhen.community;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with the sheets 学校, 教共体 and, if need be, 学年数据; rows are counted as a spreadsheet does,
 * the first school in row 2.
 */
class DistrictBook {
  static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  static final LocalDate TO = LocalDate.of(2029, 8, 31);
  private static final String[] SCHOOL = {
    "学校标识码", "学校名称", "简称", "区县代码", "学段", "城乡类型", "薄弱学校", "经度", "纬度", "生效日期", "办学性质"
  };
  private static final String[] COMMUNITY = {
    "教共体名称", "学校标识码", "角色", "办学模式", "紧密程度", "起始日期", "结束日期"
  };
  private static final String[] COMMUNITY_WITH_PLACE = {
    "教共体名称", "学校标识码", "角色", "办学模式", "紧密程度", "起始日期", "结束日期", "归属"
  };

  private static final String[] YEAR = {"学校标识码", "学年", "学段", "在校生数", "班级数", "学位数"};

  private final String district;
  private final List<@Nullable Object[]> schools = new ArrayList<>();
  private final List<@Nullable Object[]> memberships = new ArrayList<>();
  private final List<@Nullable Object[]> years = new ArrayList<>();

  DistrictBook(String district) {
    this.district = district;
  }

  DistrictBook school(String code, String name) {
    return schoolRow(code, name, null, district, "小学", "城区", "否", null, null);
  }

  /** As it is described from a day on. */
  DistrictBook schoolFrom(String code, String name, @Nullable LocalDate from) {
    return schoolRow(code, name, null, district, "小学", "城区", "否", null, null, from);
  }

  /** Run publicly or privately, said in a word or by its code; null where the row leaves it out. */
  DistrictBook schoolRun(
      String code, String name, @Nullable LocalDate from, @Nullable String ownership) {
    return schoolRow(code, name, null, district, "小学", "城区", "否", null, null, from, ownership);
  }

  /** The sheet 学年数据, which is left out while it has no row. */
  DistrictBook yearRow(@Nullable Object... cells) {
    years.add(cells);
    return this;
  }

  DistrictBook schoolRow(@Nullable Object... cells) {
    schools.add(cells);
    return this;
  }

  DistrictBook lead(String community, String code) {
    return lead(community, code, FROM, TO);
  }

  DistrictBook lead(String community, String code, LocalDate from, LocalDate to) {
    return membershipRow(community, code, "总校", null, null, from, to);
  }

  DistrictBook member(String community, String code) {
    return member(community, code, FROM, TO);
  }

  DistrictBook member(String community, String code, LocalDate from, LocalDate to) {
    return membershipRow(community, code, "成员校", "对接帮扶", "紧密型", from, to);
  }

  DistrictBook membershipRow(@Nullable Object... cells) {
    memberships.add(cells);
    return this;
  }

  byte[] toBytes() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      write(workbook, "学校", SCHOOL, schools);
      boolean places = memberships.stream().anyMatch(row -> row.length > COMMUNITY.length);
      write(workbook, "教共体", places ? COMMUNITY_WITH_PLACE : COMMUNITY, memberships);
      if (!years.isEmpty()) {
        write(workbook, "学年数据", YEAR, years);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  private static void write(
      Workbook workbook, String name, String[] headings, List<@Nullable Object[]> rows) {
    var sheet = workbook.newWorksheet(name);
    for (int column = 0; column < headings.length; column++) {
      sheet.value(0, column, headings[column]);
    }
    for (int row = 0; row < rows.size(); row++) {
      var cells = Arrays.asList(rows.get(row));
      for (int column = 0; column < cells.size(); column++) {
        var cell = cells.get(column);
        if (cell instanceof LocalDate date) {
          sheet.value(row + 1, column, date);
          sheet.style(row + 1, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Number number) {
          sheet.value(row + 1, column, number);
        } else if (cell != null) {
          sheet.value(row + 1, column, cell.toString());
        }
      }
    }
  }
}
