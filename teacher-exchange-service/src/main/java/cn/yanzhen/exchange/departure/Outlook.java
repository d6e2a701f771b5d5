package cn.yanzhen.exchange.departure;

import cn.yanzhen.exchange.assignment.UnderWay;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Careers;
import cn.yanzhen.exchange.person.Fact;
import cn.yanzhen.exchange.person.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What follows when somebody leaves on a day, and what stands in the way of it. */
@Component
class Outlook {

  /**
   * @param underWay what goes on after the day: it stands in the way
   * @param vacated posts that they hold no longer
   * @param offices that end
   * @param later offices that began after the day: they stand in the way
   */
  record Consequences(
      LocalDate lastDay,
      List<UnderWay.Line> underWay,
      List<DepartureFollower.Vacated> vacated,
      List<Fact.Office> offices,
      List<Fact.Office> later) {}

  private final UnderWay underWay;
  private final Careers careers;
  private final List<DepartureFollower> followers;
  private final SchoolDirectory directory;

  Outlook(
      UnderWay underWay,
      Careers careers,
      List<DepartureFollower> followers,
      SchoolDirectory directory) {
    this.underWay = underWay;
    this.careers = careers;
    this.followers = followers;
    this.directory = directory;
  }

  Consequences of(Person person, LocalDate lastDay) {
    var id = person.id();
    return new Consequences(
        lastDay,
        inTheWay(id, lastDay),
        followers.stream().flatMap(one -> one.wouldVacate(id, lastDay).stream()).toList(),
        running(id, lastDay),
        later(id, lastDay));
  }

  /**
   * A recall takes effect today at the earliest: whoever left before it was known is recalled to
   * today, and that is the end of it.
   */
  List<UnderWay.Line> inTheWay(UUID person, LocalDate lastDay) {
    var today = directory.today();
    return underWay.after(person, lastDay.isBefore(today) ? today : lastDay);
  }

  /** Terms of office that end with somebody's service. */
  List<Fact.Office> running(UUID person, LocalDate lastDay) {
    return open(person).stream()
        .filter(one -> one.from() == null || !one.from().isAfter(lastDay))
        .toList();
  }

  List<Fact.Office> later(UUID person, LocalDate lastDay) {
    return open(person).stream()
        .filter(one -> one.from() != null && one.from().isAfter(lastDay))
        .toList();
  }

  private List<Fact.Office> open(UUID person) {
    return careers.of(person).orElseThrow().offices().stream()
        .filter(one -> one.to() == null)
        .toList();
  }

  /** By number, kind, school and days, with what to do about it. */
  String named(List<UnderWay.Line> lines) {
    var schools =
        directory.schools(lines.stream().map(UnderWay.Line::receivingSchoolId).distinct().toList());
    return String.join(
        "；",
        lines.stream()
            .map(
                one ->
                    "%s（%s，到%s，%s）%s"
                        .formatted(
                            one.orderNumber() == null ? "办理中的派遣" : one.orderNumber(),
                            one.kind().word(),
                            School.nameOf(schools.get(one.receivingSchoolId())),
                            one.to() == null ? one.from() + " 起" : one.from() + " 至 " + one.to(),
                            one.advice()))
            .toList());
  }
}
