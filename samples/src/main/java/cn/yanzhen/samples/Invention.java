package cn.yanzhen.samples;

import cn.yanzhen.samples.SampleDistrict.Community;
import cn.yanzhen.samples.SampleDistrict.Membership;
import cn.yanzhen.samples.SampleDistrict.Need;
import cn.yanzhen.samples.SampleDistrict.Person;
import cn.yanzhen.samples.SampleDistrict.Request;
import cn.yanzhen.samples.SampleDistrict.Resource;
import cn.yanzhen.samples.SampleDistrict.School;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Draws the sample district. {@link Random} is specified to the bit, so the seed decides
 * everything.
 */
final class Invention {
  private static final int PERSONS = 6_000;
  private static final int NEEDS = 200;
  private static final int RESOURCES = 300;
  private static final int REQUESTS = 6;

  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤冉";
  private static final String GIVEN =
      "明华丽军芳勇敏静艳涛娟强磊洋杰霞平刚桂英玲辉鹏飞红梅兰玉凤洁琳素云莲真雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉娣璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁欣飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思昊轩清文浩宇晨阳子涵诗博远";

  private static final Map<String, List<String>> TAUGHT =
      Map.of(
          "PRESCHOOL", List.of("PRESCHOOL_EDU*20", "MUSIC*1", "PE*1", "ART*1"),
          "PRIMARY",
              List.of(
                  "CHINESE*30",
                  "MATHS*24",
                  "ENGLISH*9",
                  "PE*10",
                  "MUSIC*6",
                  "ART*6",
                  "SCIENCE*5",
                  "IT*3",
                  "LABOUR*2",
                  "POLITICS*3",
                  "PSYCHOLOGY*1"),
          "JUNIOR",
              List.of(
                  "CHINESE*17",
                  "MATHS*17",
                  "ENGLISH*16",
                  "PHYSICS*9",
                  "CHEMISTRY*6",
                  "BIOLOGY*5",
                  "HISTORY*6",
                  "GEOGRAPHY*5",
                  "POLITICS*6",
                  "PE*7",
                  "MUSIC*3",
                  "ART*3",
                  "IT*3",
                  "LABOUR*1",
                  "PSYCHOLOGY*1"),
          "SENIOR",
              List.of(
                  "CHINESE*16",
                  "MATHS*17",
                  "ENGLISH*16",
                  "PHYSICS*11",
                  "CHEMISTRY*9",
                  "BIOLOGY*7",
                  "HISTORY*6",
                  "GEOGRAPHY*6",
                  "POLITICS*6",
                  "PE*5",
                  "MUSIC*2",
                  "ART*2",
                  "IT*3",
                  "PSYCHOLOGY*1"),
          "VOCATIONAL",
              List.of(
                  "CHINESE*14",
                  "MATHS*12",
                  "ENGLISH*10",
                  "IT*22",
                  "LABOUR*26",
                  "PE*6",
                  "ART*6",
                  "POLITICS*6"));

  private final Random random;
  private final LocalDate asOf;

  Invention(long seed, LocalDate asOf) {
    this.random = new Random(seed);
    this.asOf = asOf;
  }

  SampleDistrict district() {
    var schools = schools();
    var byShortName = new HashMap<String, School>();
    schools.forEach(s -> byShortName.put(s.shortName(), s));
    var communities = communities(byShortName);
    var persons = persons(schools, communities);
    var needs = needs(schools, communities);
    var resources = resources(schools, communities);
    var requests = requests(schools, communities);
    return new SampleDistrict(asOf, schools, communities, persons, needs, resources, requests);
  }

  private List<School> schools() {
    var streets = new HashMap<String, String[]>();
    table("streets").forEach(line -> streets.put(line[0], line));
    var lines = table("schools");
    var weight = lines.stream().mapToInt(line -> Integer.parseInt(line[6])).sum();
    var serials = new HashMap<String, Integer>();
    var schools = new ArrayList<School>();
    var placed = 0;
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var stages = List.of(line[2].split(","));
      var series = series(stages);
      var code =
          SampleDistrict.DISTRICT
              + series
              + "%03d".formatted(serials.merge(series, 1, Integer::sum));
      var street = Objects.requireNonNull(streets.get(line[3]), line[3]);
      var staff =
          i == lines.size() - 1 ? PERSONS - placed : Integer.parseInt(line[6]) * PERSONS / weight;
      placed += staff;
      schools.add(
          new School(
              code,
              line[0],
              line[1],
              stages,
              line[4],
              Boolean.parseBoolean(line[5]),
              line[7].equals("-") ? null : line[7],
              near(street[1]),
              near(street[2]),
              staff));
    }
    return List.copyOf(schools);
  }

  /** The seventh digit of our own school codes tells the highest stage. */
  private static String series(List<String> stages) {
    return switch (stages.getLast()) {
      case "PRESCHOOL" -> "0";
      case "PRIMARY" -> "1";
      case "JUNIOR" -> "2";
      case "SENIOR" -> "3";
      default -> "4";
    };
  }

  private BigDecimal near(String degrees) {
    return new BigDecimal(degrees)
        .add(BigDecimal.valueOf(random.nextInt(-60, 61), 4))
        .setScale(4, RoundingMode.HALF_UP);
  }

  private List<Community> communities(Map<String, School> byShortName) {
    var year = schoolYear() - 1;
    var communities = new ArrayList<Community>();
    for (var line : table("communities")) {
      var memberships = new ArrayList<Membership>();
      memberships.add(new Membership(named(byShortName, line[3]).code(), null));
      for (var member : line[4].split(" ")) {
        var parts = member.split("=");
        memberships.add(new Membership(named(byShortName, parts[0]).code(), parts[1]));
      }
      communities.add(
          new Community(
              line[0],
              line[1],
              line[2],
              LocalDate.of(year, 9, 1),
              LocalDate.of(year + 3, 8, 31),
              List.copyOf(memberships)));
    }
    return List.copyOf(communities);
  }

  private static School named(Map<String, School> byShortName, String name) {
    return Objects.requireNonNull(
        byShortName.get(name), "communities.tsv names an unknown school: " + name);
  }

  private List<Person> persons(List<School> schools, List<Community> communities) {
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
    var birth = LocalDate.of(asOf.getYear() - age, 1 + random.nextInt(12), 1 + random.nextInt(28));
    var started = LocalDate.of(birth.getYear() + 22 + random.nextInt(3), 7, 1);
    if (!started.isBefore(asOf)) {
      started = LocalDate.of(schoolYear(), 7, 1);
    }
    var served = Math.max(0, schoolYear() - started.getYear());
    var here = served == 0 ? 0 : random.nextInt(100) < 45 ? served : random.nextInt(served + 1);
    var hereSince = LocalDate.of(schoolYear() - here, 9, 1);
    var stage = pick(school.stages());
    var subject = weighted(Objects.requireNonNull(TAUGHT.get(stage)));
    var subjects = random.nextInt(100) < 6 ? second(subject, stage) : List.of(subject);
    var stages =
        school.stages().size() > 1 && random.nextInt(100) < 15 ? school.stages() : List.of(stage);
    var title = title(served, lead);
    return new Person(
        "YZ%05d".formatted(serial),
        name(),
        IdentityNumber.of(birth, serial),
        school.code(),
        subjects,
        stages,
        title,
        honour(title, lead),
        birth.withDayOfMonth(1),
        started,
        hereSince,
        cadre);
  }

  private int age(@Nullable String cadre) {
    if (cadre != null) {
      return 36 + random.nextInt(22);
    }
    var draw = random.nextInt(100);
    return draw < 24
        ? 23 + random.nextInt(7)
        : draw < 56
            ? 30 + random.nextInt(10)
            : draw < 86 ? 40 + random.nextInt(10) : 50 + random.nextInt(10);
  }

  private List<String> second(String subject, String stage) {
    var other = weighted(Objects.requireNonNull(TAUGHT.get(stage)));
    return other.equals(subject) ? List.of(subject) : List.of(subject, other);
  }

  private String title(int served, boolean lead) {
    var draw = random.nextInt(100) - (lead ? 6 : 0);
    if (served >= 20 && draw < 3) {
      return "FULL_SENIOR";
    }
    if (served >= 12 && draw < 45) {
      return "SENIOR";
    }
    if (served >= 5 && draw < 80) {
      return "FIRST";
    }
    return served >= 1 ? "SECOND" : "THIRD";
  }

  private @Nullable String honour(String title, boolean lead) {
    var draw = random.nextInt(1000);
    var more = lead ? 2 : 1;
    return switch (title) {
      case "FULL_SENIOR" ->
          draw < 60
              ? "EDUCATOR"
              : draw < 400 ? "CITY_LEADER" : draw < 750 ? "CITY_MASTER" : "DISTRICT_LEADER";
      case "SENIOR" ->
          draw < 8 * more
              ? "CITY_LEADER"
              : draw < 30 * more
                  ? "CITY_MASTER"
                  : draw < 90 * more
                      ? "DISTRICT_LEADER"
                      : draw < 170 * more
                          ? "DISTRICT_MASTER"
                          : draw < 330 * more ? "DISTRICT_BACKBONE" : null;
      case "FIRST" ->
          draw < 90 * more ? "DISTRICT_BACKBONE" : draw < 250 * more ? "SCHOOL_BACKBONE" : null;
      default -> draw < 30 ? "SCHOOL_BACKBONE" : null;
    };
  }

  private String name() {
    var surname = SURNAMES.charAt(random.nextInt(SURNAMES.length()));
    var first = GIVEN.charAt(random.nextInt(GIVEN.length()));
    return random.nextInt(100) < 18
        ? "" + surname + first
        : "" + surname + first + GIVEN.charAt(random.nextInt(GIVEN.length()));
  }

  /**
   * Member schools first, weak and rural ones more than others; so that most needs have a lead
   * school to answer them.
   */
  private List<Need> needs(List<School> schools, List<Community> communities) {
    var leads = communities.stream().map(Community::leadCode).toList();
    var members =
        communities.stream()
            .flatMap(c -> c.memberships().stream().skip(1))
            .map(Membership::schoolCode)
            .toList();
    var drawn = new ArrayList<School>();
    for (var school : schools) {
      if (leads.contains(school.code())) {
        continue;
      }
      var weight =
          (members.contains(school.code()) ? 3 : 1)
              + (school.weak() ? 2 : 0)
              + (school.setting().equals("RURAL") ? 1 : 0);
      for (var i = 0; i < weight; i++) {
        drawn.add(school);
      }
    }
    var needs = new ArrayList<Need>();
    var from = nextTerm();
    while (needs.size() < NEEDS) {
      // Every member school asks for something; the others are drawn.
      var school =
          needs.size() < members.size()
              ? schools.stream()
                  .filter(s -> s.code().equals(members.get(needs.size())))
                  .findFirst()
                  .orElseThrow()
              : pick(drawn);
      var stage = pick(school.stages());
      var subject = weighted(Objects.requireNonNull(TAUGHT.get(stage)));
      var fte = random.nextInt(100) < 55 ? "1.0" : random.nextInt(100) < 60 ? "0.5" : "0.4";
      var term = random.nextInt(100) < 40;
      var to = term ? endOfTerm(from) : endOfYear(from);
      var kind =
          !fte.equals("1.0")
              ? "SHARED_TEACHING"
              : school.weak() || school.setting().equals("RURAL") ? "SUPPORT_TEACHING" : "ROTATION";
      needs.add(
          new Need(
              "XQ%04d".formatted(needs.size() + 1),
              school.code(),
              subject,
              stage,
              new BigDecimal(fte),
              from,
              to,
              random.nextInt(100) < 70 ? kind : null,
              why(subject)));
    }
    return List.copyOf(needs);
  }

  private String why(String subject) {
    var word = Words.of(Words.SUBJECTS, subject);
    return pick(
        List.of(
            word + "教师休产假，需补充一个学期",
            word + "教师退休，尚未招聘到位",
            "扩班，" + word + "课时不足",
            "希望有骨干教师带动" + word + "教研组",
            word + "教师由他科兼任，请求支援"));
  }

  private List<Resource> resources(List<School> schools, List<Community> communities) {
    var leads = communities.stream().map(Community::leadCode).toList();
    var topics = new ArrayList<String[]>();
    for (var line : table("topics")) {
      for (var topic :
          line[2]
              .replace("At the Zoo", "At_the_Zoo")
              .replace("My Family", "My_Family")
              .replace("Python 数据处理", "Python_数据处理")
              .replace("Web 前端", "Web_前端")
              .split(" ")) {
        topics.add(new String[] {line[0], line[1], topic.replace('_', ' ')});
      }
    }
    var resources = new ArrayList<Resource>();
    for (var i = 0; resources.size() < RESOURCES; i++) {
      var topic = topics.get(i % topics.size());
      var form = FORMS.get((i / topics.size() + i) % FORMS.size());
      if (form == Form.VIDEO && i >= topics.size() && random.nextInt(100) < 70) {
        form = Form.SLIDES_ALTERNATIVE;
      }
      if (form == Form.PICTURE && !LABORATORIES.contains(topic[0])) {
        form = Form.BOARD;
      }
      var able = schools.stream().filter(s -> s.stages().contains(topic[1])).toList();
      var led = able.stream().filter(s -> leads.contains(s.code())).toList();
      var school = random.nextInt(100) < 75 && !led.isEmpty() ? pick(led) : pick(able);
      var title = topic[2] + form.suffix + (i >= topics.size() * FORMS.size() ? "（二）" : "");
      resources.add(
          new Resource(
              "files/%03d.%s".formatted(resources.size() + 1, form.extension),
              form.mediaType,
              title,
              Words.of(Words.STAGES, topic[1])
                  + Words.of(Words.SUBJECTS, topic[0])
                  + "："
                  + topic[2]
                  + "。"
                  + form.summary
                  + "由"
                  + school.shortName()
                  + "教师设计，供教共体各校使用。",
              topic[0],
              topic[1],
              form.kind,
              school.code()));
    }
    return List.copyOf(resources);
  }

  private List<Request> requests(List<School> schools, List<Community> communities) {
    var members =
        communities.getFirst().memberships().stream()
            .skip(1)
            .limit(2)
            .map(Membership::schoolCode)
            .toList();
    var topics = new ArrayList<>(table("topics"));
    var requests = new ArrayList<Request>();
    while (requests.size() < REQUESTS) {
      var code = members.get(requests.size() % members.size());
      var school = schools.stream().filter(s -> s.code().equals(code)).findFirst().orElseThrow();
      var fitting = topics.stream().filter(t -> school.stages().contains(t[1])).toList();
      var line = pick(fitting);
      var subject = Words.of(Words.SUBJECTS, line[0]);
      requests.add(
          new Request(
              code,
              "求" + subject + "单元复习课件（第" + (requests.size() + 1) + "份）",
              "我校" + Words.of(Words.STAGES, line[1]) + subject + "教研组希望得到一份单元复习课件，附练习，最好有课堂实录。",
              line[0],
              line[1],
              requests.size() % 3 == 0 ? "COURSE" : "SLIDES",
              asOf.plusDays(30 + random.nextInt(60))));
    }
    return List.copyOf(requests);
  }

  private static final List<String> LABORATORIES =
      List.of("PHYSICS", "CHEMISTRY", "BIOLOGY", "SCIENCE", "IT", "LABOUR");
  private static final List<Form> FORMS =
      List.of(
          Form.PLAN,
          Form.SLIDES,
          Form.SHEET,
          Form.PICTURE,
          Form.READING,
          Form.VIDEO,
          Form.SLIDES_ALTERNATIVE,
          Form.TALK);

  private enum Form {
    PLAN(
        "CASE",
        "教学设计",
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "含教学目标、过程与反思。"),
    SLIDES(
        "SLIDES",
        "教学课件",
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "含课堂活动与练习。"),
    SHEET("TEXTBOOK", "学习任务单", "pdf", "application/pdf", "可打印，含课前、课中、课后任务。"),
    PICTURE("LAB", "实验图解", "png", "image/png", "步骤图，可投影。"),
    BOARD("CASE", "板书图解", "png", "image/png", "板书设计，可投影。"),
    READING("BOOK", "拓展阅读", "txt", "text/plain", "短文与思考题。"),
    VIDEO("COURSE", "微课", "mp4", "video/mp4", "短视频，可暂停提问。"),
    SLIDES_ALTERNATIVE(
        "SLIDES",
        "复习课件",
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "单元复习用。"),
    TALK(
        "RESEARCH_VIDEO",
        "教研记录",
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "联合教研的记录与改进。");

    private final String kind;
    private final String suffix;
    private final String extension;
    private final String mediaType;
    private final String summary;

    Form(String kind, String suffix, String extension, String mediaType, String summary) {
      this.kind = kind;
      this.suffix = suffix;
      this.extension = extension;
      this.mediaType = mediaType;
      this.summary = summary;
    }
  }

  /** The calendar year in which the running school year began. */
  private int schoolYear() {
    return asOf.getMonthValue() >= 9 ? asOf.getYear() : asOf.getYear() - 1;
  }

  private LocalDate nextTerm() {
    var spring = LocalDate.of(schoolYear() + 1, 3, 1);
    return asOf.isBefore(spring) ? spring : LocalDate.of(schoolYear() + 1, 9, 1);
  }

  private static LocalDate endOfTerm(LocalDate from) {
    return from.getMonthValue() == 3
        ? LocalDate.of(from.getYear(), 7, 10)
        : LocalDate.of(from.getYear() + 1, 1, 20);
  }

  private static LocalDate endOfYear(LocalDate from) {
    return from.getMonthValue() == 3
        ? LocalDate.of(from.getYear() + 1, 1, 20)
        : LocalDate.of(from.getYear() + 1, 7, 10);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String weighted(List<String> words) {
    var total = words.stream().mapToInt(Invention::weight).sum();
    var draw = random.nextInt(total);
    for (var word : words) {
      draw -= weight(word);
      if (draw < 0) {
        return word.substring(0, word.indexOf('*'));
      }
    }
    throw new IllegalStateException("weights");
  }

  private static int weight(String word) {
    return Integer.parseInt(word.substring(word.indexOf('*') + 1));
  }

  private static List<String[]> table(String name) {
    try (var in = Invention.class.getResourceAsStream("/sample/" + name + ".tsv")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
