package cn.yanzhen.exchange.floor;

import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.floor.Gauge.Key;
import cn.yanzhen.exchange.floor.Inflow.InflowView;
import cn.yanzhen.exchange.floor.Staff.Absence;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The floors of schools as pages show them. */
@Component
class FloorViews {

  /**
   * @param asked whether floors are looked at on the day
   * @param why not, in words; null where they are
   */
  record FloorView(
      UUID schoolId,
      String schoolName,
      LocalDate on,
      boolean asked,
      @Nullable String why,
      long staff,
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
      int figures,
      int brokenNow,
      int brokenLater,
      FloorFigures.@Nullable FigureView tightest) {}

  record OrderView(
      UUID assignmentId, String schoolName, LocalDate from, LocalDate to, String fte) {}

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
        staff.colleagues().stream()
            .filter(one -> gauge.borne(one, day).contains(key))
            .map(Staff.Colleague::personId)
            .toList();
    var cards = persons.cards(bearers);
    var schools =
        directory.schools(
            staff.absences().values().stream().flatMap(List::stream).map(Absence::to).toList());
    return bearers.stream()
        .map(
            id -> {
              var card = Objects.requireNonNull(cards.get(id));
              return new PersonView(
                  id,
                  card.number(),
                  card.name(),
                  Fte.text(staff.present(id, day, null)),
                  orders(staff, id, day, schools));
            })
        .sorted(
            Comparator.comparing((PersonView one) -> new BigDecimal(one.present()))
                .thenComparing(PersonView::number))
        .toList();
  }

  private static List<OrderView> orders(
      Staff staff, UUID person, LocalDate day, Map<UUID, School> schools) {
    return staff.absences().getOrDefault(person, List.of()).stream()
        .filter(one -> one.period().contains(day))
        .map(
            one ->
                new OrderView(
                    one.assignmentId(),
                    School.nameOf(schools.get(one.to())),
                    one.period().from(),
                    one.period().to(),
                    Fte.text(one.fte())))
        .toList();
  }
}
