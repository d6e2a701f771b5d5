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
import org.springframework.web.bind.annotation.RestController;

/**
 * Persons are shown to their own school, to the lead school of its community, to the district and,
 * in part, to a school that hosts them ({@link Sight}).
 */
@RestController
@RequestMapping("/api/v1/exchange/persons")
class PersonController {

  /**
   * An order that brings somebody to a school of the caller's, for which it hosts them.
   *
   * @param to null where the establishment goes along
   */
  record StayView(UUID assignmentId, LocalDate from, @Nullable LocalDate to) {}

  /**
   * @param schoolSince null for a host, as {@code lastDay} and {@code leaving}
   * @param lastDay of the service, past or to come; null while nobody says that they leave
   * @param leaving why, in words
   * @param stays of those whom the caller hosts, when these are asked for
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
      @Nullable LocalDate schoolSince,
      @Nullable LocalDate lastDay,
      @Nullable String leaving,
      List<StayView> stays,
      long version) {}

  /**
   * @param born null for a host, as {@code serviceSince}, {@code schoolSince} and {@code lastDay}
   * @param identityNumber masked; null when none is registered, and for a school
   * @param phone as {@code identityNumber}
   * @param stays for which a host sees the person; empty for everybody else
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
      @Nullable LocalDate born,
      @Nullable LocalDate serviceSince,
      @Nullable LocalDate schoolSince,
      @Nullable LocalDate lastDay,
      @Nullable String identityNumber,
      @Nullable String phone,
      Sight.As seenAs,
      List<StayView> stays,
      List<String> actions,
      long version) {}

  private final PersonList list;
  private final Sights sights;
  private final Departures departures;
  private final DepartureReasons reasons;
  private final SensitiveDesk sensitive;
  private final SchoolDirectory directory;

  PersonController(
      PersonList list,
      Sights sights,
      Departures departures,
      DepartureReasons reasons,
      SensitiveDesk sensitive,
      SchoolDirectory directory) {
    this.departures = departures;
    this.reasons = reasons;
    this.list = list;
    this.sights = sights;
    this.sensitive = sensitive;
    this.directory = directory;
  }

  @GetMapping
  Page<PersonLine> list(PersonAsked asked, PageRequest page, Caller caller) {
    var standing = directory.standing(caller);
    var wanted = list.wanted(asked, standing);
    PersonList.Place after = null;
    if (page.cursor() != null) {
      var place = Cursor.decode(page.cursor(), 2);
      after = new PersonList.Place(place.getFirst(), IdCursor.id(place.getLast()));
    }
    var found = list.visible(standing, wanted, after, page.limit() + 1);
    var schools = directory.schools(found.stream().map(Person::schoolId).distinct().toList());
    var leaving = departures.ofThem(found);
    var shown =
        Page.of(
            found, page.limit(), person -> Cursor.encode(person.number(), person.id().toString()));
    return new Page<>(
        sights.of(shown.items(), standing, wanted.staying()).stream()
            .map(
                sight ->
                    line(
                        sight,
                        schools.get(sight.person().schoolId()),
                        reasons.wordOf(leaving.get(sight.person().id()))))
            .toList(),
        shown.next(),
        list.count(standing, wanted));
  }

  private static PersonLine line(Sight sight, @Nullable School school, @Nullable String leaving) {
    var person = sight.person();
    return new PersonLine(
        person.id(),
        person.number(),
        person.name(),
        person.schoolId(),
        School.nameOf(school),
        person.subjects(),
        person.stages(),
        person.title(),
        person.honour(),
        person.cadre(),
        sight.schoolSince(),
        sight.lastDay(),
        sight.isHost() ? null : leaving,
        stays(sight),
        person.version());
  }

  private static List<StayView> stays(Sight sight) {
    return sight.stays().stream()
        .map(one -> new StayView(one.assignmentId(), one.from(), one.to()))
        .toList();
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
    var sight = sights.of(id, standing).orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
    var person = sight.person();
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
            sight.born(),
            sight.serviceSince(),
            sight.schoolSince(),
            sight.lastDay(),
            sight.isNear() ? sensitive.maskedIdentityNumber(id) : null,
            sight.isNear() ? sensitive.maskedPhone(id) : null,
            sight.as(),
            stays(sight),
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
}
