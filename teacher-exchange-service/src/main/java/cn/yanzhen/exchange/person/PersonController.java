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
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Names are shown to the person's own school, to the lead school of its community and to the
 * district.
 */
@RestController
@RequestMapping("/api/v1/exchange/persons")
class PersonController {

  /**
   * @param lastDay of the service, past or to come; null while nobody says that they leave
   * @param leaving why, in words
   */
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
      @Nullable LocalDate lastDay,
      @Nullable String leaving,
      long version) {}

  /**
   * @param identityNumber masked; null when none is registered, and for a school
   * @param phone as {@code identityNumber}
   * @param actions what the caller may do now: {@code unmask}, {@code record}, {@code wish}, {@code
   *     leave} and {@code setAside} or, once that is entered, {@code correctLeaving} and {@code
   *     comeBack}
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
      @Nullable LocalDate lastDay,
      @Nullable String identityNumber,
      @Nullable String phone,
      List<String> actions,
      long version) {}

  private final Persons persons;
  private final PersonList list;
  private final Departures departures;
  private final DepartureReasons reasons;
  private final SensitiveDesk sensitive;
  private final SchoolDirectory directory;

  PersonController(
      Persons persons,
      PersonList list,
      Departures departures,
      DepartureReasons reasons,
      SensitiveDesk sensitive,
      SchoolDirectory directory) {
    this.departures = departures;
    this.reasons = reasons;
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
      @RequestParam(defaultValue = "false") boolean left,
      PageRequest page,
      Caller caller) {
    var standing = directory.standing(caller);
    var wanted =
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
            left,
            directory.today());
    PersonList.Place after = null;
    if (page.cursor() != null) {
      var place = Cursor.decode(page.cursor(), 2);
      after = new PersonList.Place(place.getFirst(), IdCursor.id(place.getLast()));
    }
    var found = list.visible(standing, wanted, after, page.limit() + 1);
    var schools = directory.schools(found.stream().map(Person::schoolId).distinct().toList());
    var leaving = departures.ofThem(found);
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
                    person.lastDay(),
                    reasons.wordOf(leaving.get(person.id())),
                    person.version()));
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
            person.lastDay(),
            near ? sensitive.maskedIdentityNumber(id) : null,
            near ? sensitive.maskedPhone(id) : null,
            actions(person, standing),
            person.version());
    return ResponseEntity.ok().eTag(Version.etag(person.version())).body(view);
  }

  private List<String> actions(Person person, Standing standing) {
    var actions = new ArrayList<String>();
    if (standing.isOfficerOf(person.district())) {
      actions.addAll(List.of("unmask", "record"));
      actions.addAll(
          person.lastDay() == null ? List.of("leave", "setAside") : List.of("correctLeaving"));
      if (person.hasLeftBefore(directory.today())) actions.add("comeBack");
    }
    if (standing.isOfficerOf(person.district()) || standing.is(person.id())) actions.add("wish");
    return actions;
  }

  private Person visible(UUID id, Standing standing) {
    return persons.visible(id, standing).orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
  }
}
