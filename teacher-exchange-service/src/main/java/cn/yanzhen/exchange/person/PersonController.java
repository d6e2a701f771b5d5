package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.listing.Export;
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Names are shown to the person's own school, to the lead school of its community and to the
 * district.
 */
@RestController
@RequestMapping("/api/v1/exchange/persons")
class PersonController {

  record PersonLine(
      UUID id,
      String number,
      String name,
      UUID schoolId,
      String schoolName,
      List<Subject> subjects,
      List<Stage> stages,
      @Nullable Title title,
      @Nullable Honour honour,
      @Nullable Cadre cadre,
      LocalDate schoolSince,
      long version) {}

  /**
   * @param identityNumber masked; null when none is registered, and for a school
   * @param phone as {@code identityNumber}
   * @param actions what the caller may do now: {@code unmask}, {@code record}, {@code wish}
   */
  record PersonView(
      UUID id,
      String number,
      String name,
      UUID schoolId,
      String schoolName,
      List<Subject> subjects,
      List<Stage> stages,
      @Nullable Title title,
      @Nullable Honour honour,
      @Nullable Cadre cadre,
      LocalDate born,
      LocalDate serviceSince,
      LocalDate schoolSince,
      @Nullable String identityNumber,
      @Nullable String phone,
      List<String> actions,
      long version) {}

  private final Persons persons;
  private final PersonList list;
  private final SensitiveDesk sensitive;
  private final SchoolDirectory directory;

  PersonController(
      Persons persons, PersonList list, SensitiveDesk sensitive, SchoolDirectory directory) {
    this.persons = persons;
    this.list = list;
    this.sensitive = sensitive;
    this.directory = directory;
  }

  @GetMapping
  Page<PersonLine> list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable Subject subject,
      @RequestParam(required = false) @Nullable Stage stage,
      @RequestParam(required = false) @Nullable Title title,
      @RequestParam(required = false) @Nullable Honour honour,
      @RequestParam(required = false) @Nullable Cadre cadre,
      @RequestParam(required = false) @Nullable Boolean exempt,
      @RequestParam(required = false) @Nullable Boolean wishing,
      PageRequest page,
      Caller caller) {
    var standing = directory.standing(caller);
    var wanted =
        new PersonList.Wanted(
            q, schoolId, subject, stage, title, honour, cadre, exempt, wishing, directory.today());
    PersonList.Place after = null;
    if (page.cursor() != null) {
      var place = Cursor.decode(page.cursor(), 2);
      after = new PersonList.Place(place.getFirst(), IdCursor.id(place.getLast()));
    }
    var found = list.visible(standing, wanted, after, page.limit() + 1);
    var schools = directory.schools(found.stream().map(Person::schoolId).distinct().toList());
    return Page.of(
            found, page.limit(), person -> Cursor.encode(person.number(), person.id().toString()))
        .withTotal(list.count(standing, wanted))
        .map(
            person ->
                new PersonLine(
                    person.id(),
                    person.number(),
                    person.name(),
                    person.schoolId(),
                    School.nameOf(schools.get(person.schoolId())),
                    person.subjects(),
                    person.stages(),
                    person.title(),
                    person.honour(),
                    person.cadre(),
                    person.schoolSince(),
                    person.version()));
  }

  @GetMapping("/export.{format:xlsx|csv}")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable String format,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable Subject subject,
      @RequestParam(required = false) @Nullable Stage stage,
      @RequestParam(required = false) @Nullable Title title,
      @RequestParam(required = false) @Nullable Honour honour,
      @RequestParam(required = false) @Nullable Cadre cadre,
      @RequestParam(required = false) @Nullable Boolean exempt,
      @RequestParam(required = false) @Nullable Boolean wishing,
      Caller caller) {
    var found =
        list.visible(
            directory.standing(caller),
            new PersonList.Wanted(
                q,
                schoolId,
                subject,
                stage,
                title,
                honour,
                cadre,
                exempt,
                wishing,
                directory.today()));
    var schools = directory.schools(found.stream().map(Person::schoolId).distinct().toList());
    return Export.of(
        "人员",
        format,
        List.of("人员编号", "姓名", "学校标识码", "学校名称", "学科", "学段", "职称", "最高荣誉", "参加工作日期", "到校日期", "干部职务"),
        found.stream()
            .map(
                person -> {
                  var school = schools.get(person.schoolId());
                  return Arrays.asList(
                      person.number(),
                      person.name(),
                      school == null ? null : school.code(),
                      school == null ? null : school.name(),
                      person.subjects().stream()
                          .map(Subject::word)
                          .collect(Collectors.joining("、")),
                      person.stages().stream().map(Stage::word).collect(Collectors.joining("、")),
                      person.title() == null ? null : person.title().word(),
                      person.honour() == null ? null : person.honour().word(),
                      person.serviceSince(),
                      person.schoolSince(),
                      person.cadre() == null ? null : person.cadre().word());
                }));
  }

  /** The caller's own record. */
  @GetMapping("/me")
  ResponseEntity<PersonView> mine(Caller caller) {
    if (caller.person() == null) throw Refusal.notFound("您的账号没有对应的人员登记。").exception();
    return one(caller.person(), caller);
  }

  @GetMapping("/{id}")
  ResponseEntity<PersonView> one(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var person = visible(id, standing);
    boolean near = standing.isOfficerOf(person.district()) || standing.is(id);
    var view =
        new PersonView(
            person.id(),
            person.number(),
            person.name(),
            person.schoolId(),
            School.nameOf(directory.school(person.schoolId()).orElse(null)),
            person.subjects(),
            person.stages(),
            person.title(),
            person.honour(),
            person.cadre(),
            person.born(),
            person.serviceSince(),
            person.schoolSince(),
            near ? sensitive.maskedIdentityNumber(id) : null,
            near ? sensitive.maskedPhone(id) : null,
            actions(person, standing),
            person.version());
    return ResponseEntity.ok().eTag(Version.etag(person.version())).body(view);
  }

  private static List<String> actions(Person person, Standing standing) {
    var actions = new ArrayList<String>();
    if (standing.isOfficerOf(person.district())) actions.addAll(List.of("unmask", "record"));
    if (standing.isOfficerOf(person.district()) || standing.is(person.id())) actions.add("wish");
    return actions;
  }

  private Person visible(UUID id, Standing standing) {
    return persons.visible(id, standing).orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
  }
}
