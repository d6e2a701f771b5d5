package cn.yanzhen.exchange.departure;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.assignment.UnderWay;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.DepartureReasons;
import cn.yanzhen.exchange.person.DepartureReasons.DepartureReason;
import cn.yanzhen.exchange.person.Departures;
import cn.yanzhen.exchange.person.Fact;
import cn.yanzhen.exchange.person.OfficeRank;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is shown of a leaving, and of what would follow from it. */
@Component
class DepartureViews {

  /**
   * @param state {@code NONE} when it was taken back, {@code COMING} until the last day is over,
   *     then {@code LEFT}
   * @param note shown to the district and to the person, as {@code past}
   */
  record DepartureView(
      UUID personId,
      String state,
      @Nullable LocalDate lastDay,
      @Nullable String code,
      @Nullable String word,
      @Nullable String note,
      @Nullable UUID schoolId,
      @Nullable String schoolName,
      @Nullable Instant at,
      @Nullable String by,
      List<PastDeparture> past) {}

  record PastDeparture(
      LocalDate lastDay,
      String code,
      String word,
      @Nullable String note,
      Instant from,
      Instant until,
      String enteredBy,
      String by,
      String why) {}

  /** The reasons with how sure we are of them. */
  record ReasonsView(String label, String source, List<DepartureReason> items) {}

  /**
   * @param to null where the establishment goes along
   */
  record InTheWay(
      UUID assignmentId,
      AssignmentKind kind,
      String state,
      @Nullable String orderNumber,
      UUID schoolId,
      String schoolName,
      LocalDate from,
      @Nullable LocalDate to,
      String advice) {}

  record VacatedPost(
      UUID postId,
      String number,
      UUID schoolId,
      String schoolName,
      String share,
      LocalDate vacantFrom) {}

  record EndingOffice(
      UUID schoolId,
      String schoolName,
      OfficeRank rank,
      @Nullable String post,
      @Nullable LocalDate from) {}

  /**
   * @param inTheWay what goes on after the day and is to be ended first
   * @param laterOffices offices that began after the day and are to be corrected first
   */
  record OutlookView(
      LocalDate lastDay,
      boolean over,
      List<InTheWay> inTheWay,
      List<EndingOffice> laterOffices,
      List<VacatedPost> vacated,
      List<EndingOffice> offices) {}

  private final Departures departures;
  private final DepartureReasons reasons;
  private final Outlook outlook;
  private final SchoolDirectory directory;

  DepartureViews(
      Departures departures, DepartureReasons reasons, Outlook outlook, SchoolDirectory directory) {
    this.departures = departures;
    this.reasons = reasons;
    this.outlook = outlook;
    this.directory = directory;
  }

  DepartureView of(Person person, boolean near) {
    var past =
        near
            ? departures.past(person.id()).stream().map(this::past).toList()
            : List.<PastDeparture>of();
    var one = departures.of(person.id()).orElse(null);
    if (one == null)
      return new DepartureView(
          person.id(), "NONE", null, null, null, null, null, null, null, null, past);
    return new DepartureView(
        person.id(),
        person.hasLeftBefore(directory.today()) ? "LEFT" : "COMING",
        one.lastDay(),
        one.code(),
        reasons.word(one.code()),
        near ? one.note() : null,
        one.schoolId(),
        School.nameOf(directory.school(one.schoolId()).orElse(null)),
        one.at().toInstant(),
        near ? Caller.nameIn(one.by()) : null,
        past);
  }

  private PastDeparture past(Departures.Past one) {
    return new PastDeparture(
        one.lastDay(),
        one.code(),
        reasons.word(one.code()),
        one.note(),
        one.from().toInstant(),
        one.until().toInstant(),
        Caller.nameIn(one.enteredBy()),
        Caller.nameIn(one.by()),
        one.why());
  }

  OutlookView of(Person person, LocalDate lastDay) {
    var found = outlook.of(person, lastDay);
    var ids = new HashSet<UUID>();
    found.underWay().forEach(one -> ids.add(one.receivingSchoolId()));
    found.vacated().forEach(one -> ids.add(one.schoolId()));
    found.offices().forEach(one -> ids.add(one.schoolId()));
    found.later().forEach(one -> ids.add(one.schoolId()));
    var schools = directory.schools(ids);
    return new OutlookView(
        lastDay,
        lastDay.isBefore(directory.today()),
        found.underWay().stream().map(one -> inTheWay(one, schools)).toList(),
        found.later().stream().map(one -> office(one, schools)).toList(),
        found.vacated().stream()
            .map(
                one ->
                    new VacatedPost(
                        one.postId(),
                        one.number(),
                        one.schoolId(),
                        School.nameOf(schools.get(one.schoolId())),
                        one.share(),
                        one.vacantFrom()))
            .toList(),
        found.offices().stream().map(one -> office(one, schools)).toList());
  }

  private static InTheWay inTheWay(UnderWay.Line one, Map<UUID, School> schools) {
    return new InTheWay(
        one.assignmentId(),
        one.kind(),
        one.state(),
        one.orderNumber(),
        one.receivingSchoolId(),
        School.nameOf(schools.get(one.receivingSchoolId())),
        one.from(),
        one.to(),
        one.advice());
  }

  private static EndingOffice office(Fact.Office one, Map<UUID, School> schools) {
    return new EndingOffice(
        one.schoolId(),
        School.nameOf(schools.get(one.schoolId())),
        one.rank(),
        one.post(),
        one.from());
  }
}
