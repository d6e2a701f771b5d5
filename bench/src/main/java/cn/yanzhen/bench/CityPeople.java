package cn.yanzhen.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** A city's teachers as one .csv, drawn from a fixed seed. */
final class CityPeople {
  static final int SCHOOLS = 5_500;

  private static final String HEADINGS =
      "人员编号,姓名,身份证件号,学校标识码,学科,学段,职称,最高荣誉,出生年月,参加工作日期,到校日期,干部职务,性别,联系电话,职称取得日期,毕业班任教学年\n";
  private static final List<String> STAGES = List.of("小学", "初中", "初中、高中", "学前", "职业");
  private static final List<String> SUBJECTS =
      List.of("语文", "数学", "英语", "物理", "化学", "生物", "历史", "地理", "音乐", "美术");
  private static final List<String> TITLES = List.of("高级", "一级", "一级", "二级", "三级");
  private static final List<String> HONOURS = List.of("校级骨干", "区级骨干教师", "区级骨干教师", "区学科带头人");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private CityPeople() {}

  static byte[] csv(String district, int persons) {
    var random = new Random(300);
    var text = new StringBuilder(persons * 130).append(HEADINGS);
    for (var i = 0; i < persons; i++) {
      row(text, district, i, random);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String number(int person) {
    return "T%07d".formatted(person);
  }

  private static void row(StringBuilder text, String district, int i, Random random) {
    var school = i % SCHOOLS;
    var born = LocalDate.of(1966, 9, 1).plusDays(random.nextInt(12_000));
    var service = born.plusYears(23);
    var here = later(service, random, 4_000);
    var title = random.nextInt(6);
    text.append(number(i))
        .append(',')
        .append(name(random))
        .append(',')
        .append(identity(district, born, i))
        .append(',')
        .append(district)
        .append('9')
        .append("%05d".formatted(school))
        .append(',')
        .append(SUBJECTS.get(random.nextInt(SUBJECTS.size())))
        .append(',')
        .append(STAGES.get(school % STAGES.size()))
        .append(',')
        .append(title == 5 ? "" : TITLES.get(title))
        .append(',')
        .append(random.nextInt(5) == 0 ? HONOURS.get(random.nextInt(HONOURS.size())) : "")
        .append(',')
        .append(born)
        .append(',')
        .append(service)
        .append(',')
        .append(here)
        .append(',')
        .append(random.nextInt(15) == 0 ? "中层" : random.nextInt(30) == 0 ? "校级" : "")
        .append(',')
        .append(i % 2 == 0 ? "女" : "男")
        .append(",139%08d,".formatted(i))
        .append(title == 5 ? "" : later(service, random, 2_000))
        .append(',')
        .append(random.nextInt(8) == 0 ? "2025-2026、2026-2027" : "")
        .append('\n');
  }

  private static LocalDate later(LocalDate day, Random random, int days) {
    var later = day.plusDays(random.nextInt(days));
    var last = LocalDate.of(2025, 9, 1);
    return later.isAfter(last) ? day.isAfter(last) ? day : last : later;
  }

  private static String name(Random random) {
    var name = new StringBuilder();
    for (var left = 2 + random.nextInt(2); left > 0; left--) {
      name.append((char) (0x4e00 + random.nextInt(3_000)));
    }
    return name.toString();
  }

  private static String identity(String district, LocalDate born, int i) {
    var seventeen =
        "%s%04d%02d%02d%03d"
            .formatted(
                (Integer.parseInt(district) / 1000 * 1000) + i / 1_000,
                born.getYear(),
                born.getMonthValue(),
                born.getDayOfMonth(),
                i % 1_000);
    var sum = 0;
    for (var at = 0; at < 17; at++) {
      sum += (seventeen.charAt(at) - '0') * WEIGHTS[at];
    }
    return seventeen + "10X98765432".charAt(sum % 11);
  }
}
