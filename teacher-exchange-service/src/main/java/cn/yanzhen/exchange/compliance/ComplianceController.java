package cn.yanzhen.exchange.compliance;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.exchange.compliance.PackController.RatioView;
import cn.yanzhen.exchange.compliance.Roll.Measured;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.policy.Verdict.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 合规: the shares of a district, its communities or its schools, in a school year. */
@RestController
@RequestMapping("/api/v1/exchange/compliance")
class ComplianceController {

  enum By {
    COMMUNITY,
    SCHOOL
  }

  /**
   * @param judgedOn the day on which people are judged: the school year's first
   * @param countedOn the day up to which moves are counted: today, of a year that is over its last
   * @param wholeDistrict false when the figures are of the caller's schools only
   * @param schoolName of the school that was asked for alone, null for none
   * @param communityName of the community that was asked for alone, null for none
   * @param people on the roll
   */
  record ComplianceView(
      String pack,
      String packName,
      int packVersion,
      String label,
      String source,
      int schoolYear,
      String schoolYearWord,
      LocalDate judgedOn,
      LocalDate countedOn,
      boolean wholeDistrict,
      @Nullable String schoolName,
      @Nullable String communityName,
      int people,
      Map<Outcome, Integer> outcomes,
      List<ShareView> shares) {}

  /**
   * @param met null while nobody is in the denominator
   * @param missing how many more must move; null where that depends on who does
   * @param coming how many more the numerator will have once orders already approved have begun
   * @param beside how many moved who were not expected to, and do not count
   */
  record ShareView(
      RatioView ratio,
      int numerator,
      int denominator,
      int coming,
      int beside,
      @Nullable Boolean met,
      @Nullable Integer missing) {

    /** One for each ratio of the roll's pack. */
    static List<ShareView> of(Roll roll, Collection<Tally> among) {
      return roll.pack().ratios().stream().map(ratio -> of(roll.measure(ratio, among))).toList();
    }

    private static ShareView of(Measured measured) {
      return new ShareView(
          RatioView.of(measured.ratio()),
          measured.share().numerator(),
          measured.share().denominator(),
          measured.coming(),
          measured.beside(),
          measured.share().met(),
          measured.ratio().missing(measured.share()));
    }
  }

  /**
   * @param id of the community or the school; null for the schools without a community
   */
  record UnitView(@Nullable UUID id, String name, int people, List<ShareView> shares) {}

  /** The key of the schools without a community. */
  private static final String NOBODY = "null";

  private final Asking asking;

  ComplianceController(Asking asking) {
    this.asking = asking;
  }

  @GetMapping
  ComplianceView whole(
      @RequestParam(required = false) @Nullable String pack,
      @RequestParam(required = false) @Nullable Integer schoolYear,
      Among among,
      Caller caller) {
    var asked = asking.roll(caller, pack, schoolYear);
    var roll = asked.roll();
    var tallies = roll.tallies().stream().filter(among.of(roll)).toList();
    var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
    for (var outcome : Outcome.values()) outcomes.put(outcome, 0);
    tallies.forEach(one -> outcomes.merge(one.outcome(), one.people(), Integer::sum));
    return new ComplianceView(
        roll.pack().id(),
        roll.pack().name(),
        roll.pack().version(),
        roll.pack().label(),
        roll.pack().source(),
        roll.year().year(),
        roll.year().word(),
        roll.year().firstDay(),
        roll.year().countedOn(asking.today()),
        asked.wholeDistrict(),
        among.schoolName(roll),
        among.communityName(roll),
        Roll.people(tallies),
        outcomes,
        ShareView.of(roll, tallies));
  }

  /** By name; schools without a community come last. */
  @GetMapping("/units")
  Page<UnitView> units(
      @RequestParam By by,
      @RequestParam(required = false) @Nullable String pack,
      @RequestParam(required = false) @Nullable Integer schoolYear,
      Among among,
      PageRequest page,
      Caller caller) {
    var roll = asking.roll(caller, pack, schoolYear).roll();
    var groups =
        roll.tallies().stream()
            .filter(among.of(roll))
            .collect(
                Collectors.groupingBy(
                    one ->
                        Optional.ofNullable(
                            by == By.SCHOOL ? one.schoolId() : roll.communityOf(one.schoolId()))));
    var units =
        groups.entrySet().stream()
            .map(group -> Unit.of(roll, by, group.getKey().orElse(null), group.getValue()))
            .sorted(
                Comparator.comparing((Unit one) -> one.id() == null)
                    .thenComparing(Unit::name)
                    .thenComparing(one -> String.valueOf(one.id())))
            .toList();
    return cut(units, page, one -> one.id() == null ? NOBODY : one.id().toString())
        .map(
            one ->
                new UnitView(
                    one.id, one.name, Roll.people(one.among), ShareView.of(roll, one.among)));
  }

  private record Unit(@Nullable UUID id, String name, List<Tally> among) {

    static Unit of(Roll roll, By by, @Nullable UUID id, List<Tally> among) {
      if (id == null) return new Unit(null, "未加入教共体的学校", among);
      var community = roll.communities().get(among.getFirst().schoolId());
      return new Unit(
          id,
          by == By.SCHOOL || community == null
              ? School.nameOf(roll.schools().get(id))
              : community.communityName(),
          among);
    }
  }

  /** The page after the row whose key the cursor names; the first when it is there no more. */
  static <T> Page<T> cut(List<T> all, PageRequest page, Function<T, String> key) {
    var from = 0;
    if (page.cursor() != null) {
      var last = Cursor.decode(page.cursor(), 1).getFirst();
      if (!last.equals(NOBODY)) IdCursor.id(last);
      for (int i = 0; i < all.size(); i++) if (key.apply(all.get(i)).equals(last)) from = i + 1;
    }
    var rest = all.subList(from, Math.min(all.size(), from + page.limit() + 1));
    return Page.of(rest, page.limit(), one -> Cursor.encode(key.apply(one))).withTotal(all.size());
  }
}
