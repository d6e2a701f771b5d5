package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.workbook.WorkbookWriter.Page;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.Careers;
import cn.yanzhen.exchange.person.Fact;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registry as the sheets that an import takes: taken in again, they change nothing. What is
 * sealed does not leave; an import lets an empty cell of it be.
 */
@Component
class RegistrySheets {

  private final Persons persons;
  private final Careers careers;
  private final SchoolDirectory directory;
  private final AfootSheet afoot;
  private final AuditTrail audit;

  RegistrySheets(
      Persons persons,
      Careers careers,
      SchoolDirectory directory,
      AfootSheet afoot,
      AuditTrail audit) {
    this.persons = persons;
    this.careers = careers;
    this.directory = directory;
    this.afoot = afoot;
    this.audit = audit;
  }

  /** All sheets, for the district's officer; that they left stands on the audit trail. */
  @Transactional
  List<Page> of(Caller caller) {
    var district = caller.requireDistrict();
    if (!caller.holds("DISTRICT_OFFICER", district, directory.today())) {
      throw Refusal.forbidden("只有区县管理员可以导出全区人员登记。").exception();
    }
    var everybody =
        persons.ofDistrict(district).stream().sorted(Comparator.comparing(Person::number)).toList();
    var lives = careers.ofDistrict(district);
    audit.record(
        caller,
        "persons.exported",
        district,
        Map.of("as", "workbook", "persons", everybody.size()));
    var numbers = everybody.stream().collect(Collectors.toMap(Person::id, Person::number));
    return Stream.concat(
            new Sheets(everybody, lives, codes(everybody, lives)).pages().stream(),
            Stream.of(afoot.page(district, numbers)))
        .toList();
  }

  private Map<UUID, String> codes(List<Person> everybody, Map<UUID, Career> lives) {
    var ids = new java.util.HashSet<UUID>();
    everybody.forEach(person -> ids.add(person.schoolId()));
    lives
        .values()
        .forEach(
            life -> {
              life.offices().forEach(office -> ids.add(office.schoolId()));
              life.wishes().forEach(wish -> ids.addAll(wish.schools()));
            });
    return directory.schools(ids).values().stream()
        .collect(Collectors.toMap(School::id, School::code));
  }

  /** The one subject that goes by two names is written by the first of them. */
  static String word(Subject subject) {
    var word = subject.word();
    int both = word.indexOf('/');
    return both < 0 ? word : word.substring(0, both);
  }

  private record Sheets(List<Person> persons, Map<UUID, Career> lives, Map<UUID, String> codes) {

    List<Page> pages() {
      return List.of(
          new Page(
              PersonSheet.NAME,
              List.of(
                  "人员编号", "姓名", "身份证件号", "学校标识码", "学科", "学段", "职称", "最高荣誉", "出生年月", "参加工作日期",
                  "到校日期", "干部职务", "性别", "联系电话", "职称取得日期", "毕业班任教学年"),
              persons.stream().map(this::person)),
          facts(
              HonourSheet.NAME,
              List.of("人员编号", "荣誉", "授予日期", "授予单位"),
              Career::honours,
              (who, one) ->
                  Arrays.asList(who, one.honour().word(), one.grantedOn(), one.grantedBy())),
          facts(
              CertificateSheet.NAME,
              List.of("人员编号", "资格学段", "资格学科", "取得日期"),
              Career::certificates,
              (who, one) ->
                  Arrays.asList(
                      who,
                      one.stage().word(),
                      one.subject() == null ? null : word(one.subject()),
                      one.obtainedOn())),
          facts(
              OfficeSheet.NAME,
              List.of("人员编号", "任职学校标识码", "职务层级", "职务名称", "任期开始", "任期结束"),
              Career::offices,
              (who, one) ->
                  Arrays.asList(
                      who,
                      codes.get(one.schoolId()),
                      one.rank().word(),
                      one.post(),
                      one.from(),
                      one.to())),
          facts(
              ExemptionSheet.NAME,
              List.of("人员编号", "免予交流理由", "理由说明", "免予起始", "免予截止", "依据材料", "决定单位", "决定日期"),
              Career::exemptions,
              (who, one) ->
                  Arrays.asList(
                      who,
                      null,
                      null,
                      one.from(),
                      one.to(),
                      one.evidence(),
                      one.decidedBy(),
                      one.decidedOn())),
          facts(
              WishSheet.NAME,
              List.of("人员编号", "意向类型", "意向学校标识码", "意向区县代码", "意愿起始", "意愿截止", "意愿说明"),
              life -> life.wishes().stream().filter(one -> one.withdrawnOn() == null).toList(),
              this::wish));
    }

    private <F extends Fact> Page facts(
        String name,
        List<String> headings,
        Function<Career, List<F>> which,
        BiFunction<String, F, List<?>> row) {
      return new Page(
          name,
          headings,
          persons.stream()
              .flatMap(
                  person ->
                      Stream.ofNullable(lives.get(person.id()))
                          .flatMap(life -> which.apply(life).stream())
                          .map(one -> row.apply(person.number(), one))));
    }

    private List<?> person(Person person) {
      var life = lives.getOrDefault(person.id(), Career.unknown(person));
      var office =
          life.offices().stream()
              .filter(one -> one.to() == null)
              .min(Comparator.comparing(Fact.Office::rank))
              .orElse(null);
      var title =
          life.titles().stream().min(Comparator.comparing(Fact.TitleHeld::title)).orElse(null);
      return Arrays.asList(
          person.number(),
          person.name(),
          null,
          codes.get(person.schoolId()),
          person.subjects().stream().map(RegistrySheets::word).collect(Collectors.joining("、")),
          person.stages().stream().map(Stage::word).collect(Collectors.joining("、")),
          person.title() == null ? null : person.title().word(),
          person.honour() == null ? null : person.honour().word(),
          person.born(),
          person.serviceSince(),
          person.schoolSince(),
          office != null
              ? office.rank().word()
              : person.cadre() == null ? null : person.cadre().word(),
          life.sex() == null ? null : life.sex().word(),
          null,
          title == null ? null : title.since(),
          blank(
              life.graduatingYears().stream()
                  .map(Fact.GraduatingYear::schoolYear)
                  .sorted()
                  .map(year -> year + "-" + (year + 1))
                  .collect(Collectors.joining("、"))));
    }

    private List<?> wish(String who, Fact.Wish one) {
      return Arrays.asList(
          who,
          blank(
              one.kinds().stream()
                  .map(kind -> AssignmentKind.valueOf(kind).word())
                  .collect(Collectors.joining("、"))),
          blank(
              new ArrayList<>(one.schools())
                  .stream().map(codes::get).collect(Collectors.joining("、"))),
          blank(String.join("、", one.districts())),
          one.from(),
          one.to(),
          one.note());
    }

    private static @Nullable String blank(String text) {
      return text.isEmpty() ? null : text;
    }
  }
}
