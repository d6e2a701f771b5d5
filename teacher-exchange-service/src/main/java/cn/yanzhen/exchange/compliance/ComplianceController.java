package cn.yanzhen.exchange.compliance;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.exchange.compliance.PackController.RatioView;
import cn.yanzhen.exchange.compliance.Roll.Measured;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.policy.Verdict.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
   * @param countedOn the day up to which moves are counted: today
   * @param wholeDistrict false when the figures are of the caller's schools only
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
      int people,
      Map<Outcome, Integer> outcomes,
      List<ShareView> shares) {}

  /**
   * @param met null while nobody is in the denominator
   * @param missing how many more must move; null where that depends on who does
   * @param coming how many more the numerator will have once orders already approved have begun
   */
  record ShareView(
      RatioView ratio,
      int numerator,
      int denominator,
      int coming,
      @Nullable Boolean met,
      @Nullable Integer missing) {

    /** One for each ratio of the roll's pack. */
    static List<ShareView> of(Roll roll, Collection<Member> among) {
      return roll.pack().ratios().stream().map(ratio -> of(roll.measure(ratio, among))).toList();
    }

    private static ShareView of(Measured measured) {
      return new ShareView(
          RatioView.of(measured.ratio()),
          measured.share().numerator(),
          measured.share().denominator(),
          measured.coming(),
          measured.share().met(),
          measured.ratio().missing(measured.share()));
    }
  }

  /**
   * @param id of the community or the school; null for the schools without a community
   */
  record UnitView(@Nullable UUID id, String name, int people, List<ShareView> shares) {}

  private final Asking asking;

  ComplianceController(Asking asking) {
    this.asking = asking;
  }

  @GetMapping
  ComplianceView whole(
      @RequestParam(required = false) @Nullable String pack,
      @RequestParam(required = false) @Nullable Integer schoolYear,
      Caller caller) {
    var asked = asking.roll(caller, pack, schoolYear);
    var roll = asked.roll();
    var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
    for (var outcome : Outcome.values()) outcomes.put(outcome, 0);
    roll.members().forEach(member -> outcomes.merge(member.verdict().outcome(), 1, Integer::sum));
    return new ComplianceView(
        roll.pack().id(),
        roll.pack().name(),
        roll.pack().version(),
        roll.pack().label(),
        roll.pack().source(),
        roll.year().year(),
        roll.year().word(),
        roll.year().firstDay(),
        asking.today(),
        asked.wholeDistrict(),
        roll.members().size(),
        outcomes,
        ShareView.of(roll, roll.members()));
  }

  /** By name; schools without a community come last. */
  @GetMapping("/units")
  Page<UnitView> units(
      @RequestParam By by,
      @RequestParam(required = false) @Nullable String pack,
      @RequestParam(required = false) @Nullable Integer schoolYear,
      PageRequest page,
      Caller caller) {
    var roll = asking.roll(caller, pack, schoolYear).roll();
    Function<Member, String> unit =
        by == By.SCHOOL
            ? member -> member.schoolId().toString()
            : member -> {
              var community = roll.communityOf(member);
              return community == null ? "" : community.toString();
            };
    var groups = roll.members().stream().collect(Collectors.groupingBy(unit));
    var units =
        groups.entrySet().stream()
            .map(group -> unit(roll, by, group.getKey(), group.getValue()))
            .sorted(
                Comparator.comparing((UnitView one) -> one.id() == null)
                    .thenComparing(UnitView::name)
                    .thenComparing(one -> String.valueOf(one.id())))
            .toList();
    return cut(units, page, one -> String.valueOf(one.id()));
  }

  private static UnitView unit(Roll roll, By by, String id, Collection<Member> members) {
    if (id.isEmpty()) {
      return new UnitView(null, "未加入教共体的学校", members.size(), ShareView.of(roll, members));
    }
    var uuid = UUID.fromString(id);
    var any = members.iterator().next().schoolId();
    var community = roll.communities().get(any);
    var name =
        by == By.SCHOOL || community == null
            ? School.nameOf(roll.schools().get(uuid))
            : community.communityName();
    return new UnitView(uuid, name, members.size(), ShareView.of(roll, members));
  }

  /** The page after the row whose key the cursor names; the first when it is there no more. */
  static <T> Page<T> cut(List<T> all, PageRequest page, Function<T, String> key) {
    var from = 0;
    if (page.cursor() != null) {
      var last = Cursor.decode(page.cursor(), 1).getFirst();
      for (int i = 0; i < all.size(); i++) if (key.apply(all.get(i)).equals(last)) from = i + 1;
    }
    var rest = all.subList(from, Math.min(all.size(), from + page.limit() + 1));
    return Page.of(rest, page.limit(), one -> Cursor.encode(key.apply(one))).withTotal(all.size());
  }
}
