package cn.yanzhen.exchange.floor;

import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.floor.Gauge.Key;
import cn.yanzhen.exchange.floor.Inflow.InflowView;
import cn.yanzhen.exchange.floor.Staff.Absence;
import cn.yanzhen.exchange.floor.Staff.Colleague;
import cn.yanzhen.exchange.floor.Staff.Transfer;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The floors of schools as pages show them. */
@Component
class FloorViews {

  /**
   * @param asked whether floors are looked at on the day
   * @param why not, in words; null where they are
   * @param movedAway who moved away not long ago and still counts
   * @param baseMonths for how long
   */
  record FloorView(
      UUID schoolId,
      String schoolName,
      LocalDate on,
      boolean asked,
      @Nullable String why,
      long staff,
      long movedAway,
      int baseMonths,
      String baseLabel,
      int fromStaff,
      String pack,
      String packName,
      String label,
      String source,
      List<FloorFigures.FigureView> figures,
      InflowView inflow) {}

  /**
   * @param tightest the figure that has fewest left above its floor in the year to come; null where
   *     none is looked at
   */
  record SummaryView(
      UUID schoolId,
      String schoolName,
      boolean asked,
      @Nullable String why,
      long staff,
      long movedAway,
      int figures,
      int brokenNow,
      int brokenLater,
      FloorFigures.@Nullable FigureView tightest) {}

  /**
   * @param to of who moved for good, the last day on which they count here
   */
  record OrderView(
      UUID assignmentId,
      String schoolName,
      LocalDate from,
      LocalDate to,
      String fte,
      boolean forGood) {}

  record PersonView(
      UUID personId, String number, String name, String present, List<OrderView> orders) {}

  private final Staffs staffs;
  private final Inflow inflow;
  private final RulePacks packs;
  private final Persons persons;
  private final SchoolDirectory directory;

  FloorViews(
      Staffs staffs, Inflow inflow, RulePacks packs, Persons persons, SchoolDirectory directory) {
    this.staffs = staffs;
    this.inflow = inflow;
    this.packs = packs;
    this.persons = persons;
    this.directory = directory;
  }

  @Transactional(readOnly = true)
  FloorView view(School school, LocalDate day) {
    var pack = packs.inForce(school.district(), day);
    var gauge = gauge(school.id(), FloorFigures.ahead(day), pack);
    return new FloorView(
        school.id(),
        school.name(),
        day,
        gauge.isAskedOn(day),
        why(gauge, pack, day),
        gauge.staffOn(day),
        gauge.movedAwayOn(day),
        pack.floors().base().months(),
        pack.floors().base().label(),
        pack.floors().fromStaff(),
        pack.id(),
        pack.name(),
        pack.label(),
        pack.floors().source(),
        FloorFigures.of(gauge, pack, day),
        inflow.of(school.id(), day, pack.floors().inflowYears()));
  }

  @Transactional(readOnly = true)
  List<SummaryView> summaries(List<School> schools, String district, LocalDate day) {
    var pack = packs.inForce(district, day);
    var staff = staffs.of(schools.stream().map(School::id).toList(), FloorFigures.ahead(day), pack);
    return schools.stream()
        .map(
            school ->
                summary(
                    school,
                    new Gauge(Objects.requireNonNull(staff.get(school.id())), pack.floors(), null),
                    pack,
                    day))
        .toList();
  }

  private static SummaryView summary(School school, Gauge gauge, RulePack pack, LocalDate day) {
    boolean asked = gauge.isAskedOn(day);
    var figures = asked ? FloorFigures.of(gauge, pack, day) : List.<FloorFigures.FigureView>of();
    return new SummaryView(
        school.id(),
        school.name(),
        asked,
        why(gauge, pack, day),
        gauge.staffOn(day),
        gauge.movedAwayOn(day),
        figures.size(),
        (int) figures.stream().filter(one -> !one.now().kept()).count(),
        (int) figures.stream().filter(one -> one.now().kept() && !one.lowest().kept()).count(),
        figures.stream()
            .min(
                Comparator.comparing(
                    (FloorFigures.FigureView one) ->
                        one.lowest()
                            .sharePercent()
                            .subtract(BigDecimal.valueOf(one.atLeastPercent()))))
            .orElse(null));
  }

  private Gauge gauge(UUID school, Period days, RulePack pack) {
    var staff = Objects.requireNonNull(staffs.of(List.of(school), days, pack).get(school));
    return new Gauge(staff, pack.floors(), null);
  }

  private static @Nullable String why(Gauge gauge, RulePack pack, LocalDate day) {
    return gauge.isAskedOn(day) ? null : Floorkeeper.without(gauge, pack.floors(), day);
  }

  @Transactional(readOnly = true)
  List<PersonView> people(School school, Key key, LocalDate day) {
    var pack = packs.inForce(school.district(), day);
    var gauge = gauge(school.id(), new Period(day, day), pack);
    var staff = gauge.staff();
    var bearers =
        staff.colleagues().stream().filter(one -> gauge.borne(one, day).contains(key)).toList();
    var cards = persons.cards(bearers.stream().map(Colleague::personId).toList());
    var schools =
        directory.schools(
            Stream.concat(
                    staff.absences().values().stream().flatMap(List::stream).map(Absence::to),
                    staff.transfers().values().stream().flatMap(List::stream).map(Transfer::to))
                .distinct()
                .toList());
    return bearers.stream()
        .map(
            one -> {
              var card = Objects.requireNonNull(cards.get(one.personId()));
              return new PersonView(
                  one.personId(),
                  card.number(),
                  card.name(),
                  Fte.text(staff.present(one, day, null)),
                  orders(staff, one, day, schools));
            })
        .sorted(
            Comparator.comparing((PersonView one) -> new BigDecimal(one.present()))
                .thenComparing(PersonView::number))
        .toList();
  }

  private static List<OrderView> orders(
      Staff staff, Colleague one, LocalDate day, Map<UUID, School> schools) {
    var gone = staff.gone(one, day, null);
    if (gone != null)
      return List.of(
          new OrderView(
              gone.assignmentId(),
              School.nameOf(schools.get(gone.to())),
              gone.day(),
              gone.countedTo(),
              "1",
              true));
    return staff.absences().getOrDefault(one.personId(), List.of()).stream()
        .filter(away -> away.period().contains(day))
        .map(
            away ->
                new OrderView(
                    away.assignmentId(),
                    School.nameOf(schools.get(away.to())),
                    away.period().from(),
                    away.period().to(),
                    Fte.text(away.fte()),
                    false))
        .toList();
  }
}
