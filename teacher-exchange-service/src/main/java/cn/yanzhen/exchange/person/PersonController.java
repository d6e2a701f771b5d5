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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
   * @param identityNumber masked; null when none is registered
   * @param actions what the caller may do now: {@code unmask}
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
      List<String> actions,
      long version) {}

  record Unmasked(String identityNumber) {}

  private final Persons persons;
  private final Registry registry;
  private final SchoolDirectory directory;

  PersonController(Persons persons, Registry registry, SchoolDirectory directory) {
    this.persons = persons;
    this.registry = registry;
    this.directory = directory;
  }

  @GetMapping
  Page<PersonLine> list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable Subject subject,
      @RequestParam(required = false) @Nullable Stage stage,
      PageRequest page,
      Caller caller) {
    var standing = directory.standing(caller);
    var wanted = new Persons.Wanted(q, schoolId, subject, stage);
    Persons.Place after = null;
    if (page.cursor() != null) {
      var place = Cursor.decode(page.cursor(), 2);
      after = new Persons.Place(place.getFirst(), IdCursor.id(place.getLast()));
    }
    var found = persons.visible(standing, wanted, after, page.limit() + 1);
    var schools = directory.schools(found.stream().map(Person::schoolId).distinct().toList());
    return Page.of(
            found, page.limit(), person -> Cursor.encode(person.number(), person.id().toString()))
        .withTotal(persons.count(standing, wanted))
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
      Caller caller) {
    var found =
        persons.visible(
            directory.standing(caller), new Persons.Wanted(q, schoolId, subject, stage));
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

  @GetMapping("/{id}")
  ResponseEntity<PersonView> one(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var person = visible(id, standing);
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
            registry.maskedIdentityNumber(id),
            standing.isOfficerOf(person.district()) ? List.of("unmask") : List.of(),
            person.version());
    return ResponseEntity.ok().eTag(Version.etag(person.version())).body(view);
  }

  /**
   * Shows the identity number to an officer, and writes down that it was shown. No-store keeps it
   * out of {@code idempotency} too.
   */
  @PostMapping("/{id}/identity-number/unmask")
  ResponseEntity<?> unmask(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var person = visible(id, standing);
    if (!standing.isOfficerOf(person.district())) {
      return Refusal.forbidden("只有本区县的管理人员可以查看完整的身份证件号。").toResponse();
    }
    return registry
        .unmaskIdentityNumber(person, caller)
        .<ResponseEntity<?>>map(
            number ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Unmasked(number)))
        .orElseGet(() -> Refusal.notFound("没有登记身份证件号。").toResponse());
  }

  private Person visible(UUID id, Standing standing) {
    return persons
        .person(id)
        .filter(
            person ->
                standing.isOfficerOf(person.district())
                    || standing.administers(person.schoolId())
                    || standing.leads(person.schoolId())
                    || standing.is(person.id()))
        .orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
  }
}
