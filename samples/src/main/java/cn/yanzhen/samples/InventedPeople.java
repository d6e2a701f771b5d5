package cn.yanzhen.samples;

import cn.yanzhen.samples.SampleDistrict.Community;
import cn.yanzhen.samples.SampleDistrict.Person;
import cn.yanzhen.samples.SampleDistrict.School;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invents who works at the schools: names, ages, careers, titles, honours. */
final class InventedPeople {
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤冉";
  private static final String GIVEN =
      "明华丽军芳勇敏静艳涛娟强磊洋杰霞平刚桂英玲辉鹏飞红梅兰玉凤洁琳素云莲真雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉娣璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁欣飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思昊轩清文浩宇晨阳子涵诗博远";

  /** Of a hundred, about as in schools everywhere. */
  private static final int MEN = 32;

  private final Draw draw;
  private final LocalDate asOf;
  private final Map<LocalDate, Integer> born = new HashMap<>();

  InventedPeople(Draw draw, LocalDate asOf) {
    this.draw = draw;
    this.asOf = asOf;
  }

  List<Person> persons(List<School> schools, List<Community> communities) {
    var leads = communities.stream().map(Community::leadCode).toList();
    var persons = new ArrayList<Person>();
    for (var school : schools) {
      for (var i = 0; i < school.staff(); i++) {
        persons.add(person(persons.size() + 1, school, i, leads.contains(school.code())));
      }
    }
    return List.copyOf(persons);
  }

  /**
   * The first of a school leads it, the next few are its middle level; in a lead school more people
   * bear honours.
   */
  private Person person(int serial, School school, int rank, boolean lead) {
    var cadre =
        rank < Math.max(2, school.staff() / 60)
            ? "SCHOOL_LEVEL"
            : rank < 2 + school.staff() / 14 ? "MIDDLE_LEVEL" : null;
    var age = age(cadre);
    var birth = LocalDate.of(asOf.getYear() - age, 1 + draw.nextInt(12), 1 + draw.nextInt(28));
    var started = LocalDate.of(birth.getYear() + 22 + draw.nextInt(3), 7, 1);
    if (started.getYear() > SchoolYears.of(asOf)) {
      started = LocalDate.of(SchoolYears.of(asOf), 7, 1);
    }
    var served = Math.max(0, SchoolYears.of(asOf) - started.getYear());
    var here = served == 0 ? 0 : draw.nextInt(100) < 45 ? served : draw.nextInt(served + 1);
    var hereSince = LocalDate.of(SchoolYears.of(asOf) - here, 9, 1);
    var stage = draw.pick(school.stages());
    var subject = draw.weighted(Draw.taught(stage));
    var subjects = draw.nextInt(100) < 6 ? second(subject, stage) : List.of(subject);
    var stages =
        school.stages().size() > 1 && draw.nextInt(100) < 15 ? school.stages() : List.of(stage);
    var title = title(served, lead);
    boolean male = serial * 37 % 100 < MEN;
    return new Person(
        "YZ%05d".formatted(serial),
        name(),
        IdentityNumber.of(birth, male, born.merge(birth, 1, Integer::sum)),
        school.code(),
        subjects,
        stages,
        title,
        honour(title, lead),
        birth.withDayOfMonth(1),
        started,
        hereSince,
        cadre,
        male);
  }

  private int age(@Nullable String cadre) {
    if (cadre != null) {
      return 36 + draw.nextInt(22);
    }
    var drawn = draw.nextInt(100);
    return drawn < 24
        ? 23 + draw.nextInt(7)
        : drawn < 56
            ? 30 + draw.nextInt(10)
            : drawn < 86 ? 40 + draw.nextInt(10) : 50 + draw.nextInt(10);
  }

  private List<String> second(String subject, String stage) {
    var other = draw.weighted(Draw.taught(stage));
    return other.equals(subject) ? List.of(subject) : List.of(subject, other);
  }

  private String title(int served, boolean lead) {
    var drawn = draw.nextInt(100) - (lead ? 6 : 0);
    if (served >= 20 && drawn < 3) {
      return "FULL_SENIOR";
    }
    if (served >= 12 && drawn < 45) {
      return "SENIOR";
    }
    if (served >= 5 && drawn < 80) {
      return "FIRST";
    }
    return served >= 1 ? "SECOND" : "THIRD";
  }

  private @Nullable String honour(String title, boolean lead) {
    var drawn = draw.nextInt(1000);
    var more = lead ? 2 : 1;
    return switch (title) {
      case "FULL_SENIOR" ->
          drawn < 60
              ? "EDUCATOR"
              : drawn < 400 ? "CITY_LEADER" : drawn < 750 ? "CITY_MASTER" : "DISTRICT_LEADER";
      case "SENIOR" ->
          drawn < 8 * more
              ? "CITY_LEADER"
              : drawn < 30 * more
                  ? "CITY_MASTER"
                  : drawn < 90 * more
                      ? "DISTRICT_LEADER"
                      : drawn < 170 * more
                          ? "DISTRICT_MASTER"
                          : drawn < 330 * more ? "DISTRICT_BACKBONE" : null;
      case "FIRST" ->
          drawn < 90 * more ? "DISTRICT_BACKBONE" : drawn < 250 * more ? "SCHOOL_BACKBONE" : null;
      default -> drawn < 30 ? "SCHOOL_BACKBONE" : null;
    };
  }

  private String name() {
    var surname = SURNAMES.charAt(draw.nextInt(SURNAMES.length()));
    var first = GIVEN.charAt(draw.nextInt(GIVEN.length()));
    return draw.nextInt(100) < 18
        ? "" + surname + first
        : "" + surname + first + GIVEN.charAt(draw.nextInt(GIVEN.length()));
  }
}
