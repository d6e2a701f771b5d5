package cn.yanzhen.samples;

import cn.yanzhen.samples.SampleDistrict.School;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Invented pupils, classes and places for three school years: as many as the staff could teach, a
 * little more or less every year, and too many for the places here and there.
 */
final class SampleYears {
  static final String SHEET = "学年数据";
  static final List<String> HEADINGS = List.of("学校标识码", "学年", "学段", "在校生数", "班级数", "学位数");

  private static final int YEARS = 3;
  private static final int PUPILS_A_TEACHER = 14;
  private static final int PUPILS_A_CLASS = 45;

  private SampleYears() {}

  /** One line of the sheet. */
  record Line(String code, int year, String stage, int pupils, int classes, int capacity) {
    Object[] cells() {
      return new Object[] {
        code,
        year + "-" + (year + 1),
        Words.of(Words.STAGES, stage),
        BigDecimal.valueOf(pupils),
        BigDecimal.valueOf(classes),
        BigDecimal.valueOf(capacity)
      };
    }
  }

  static List<Line> of(SampleDistrict district) {
    var lines = new ArrayList<Line>();
    int last = SchoolYears.of(district.asOf());
    for (var school : district.schools()) {
      for (var stage : school.stages()) {
        for (int year = last - YEARS + 1; year <= last; year++) {
          lines.add(line(school, stage, year, last));
        }
      }
    }
    return lines;
  }

  private static Line line(School school, String stage, int year, int last) {
    int usual =
        Math.max(PUPILS_A_CLASS, school.staff() * PUPILS_A_TEACHER / school.stages().size());
    int turn =
        Math.floorMod((school.code() + stage).hashCode(), 11) - 4; // from -4 to 6 per cent a year
    int pupils = usual + usual * turn * (year - last) / 100;
    int classes = (pupils + PUPILS_A_CLASS - 1) / PUPILS_A_CLASS;
    int places = (usual + PUPILS_A_CLASS - 1) / PUPILS_A_CLASS * PUPILS_A_CLASS;
    return new Line(school.code(), year, stage, pupils, classes, places);
  }
}
