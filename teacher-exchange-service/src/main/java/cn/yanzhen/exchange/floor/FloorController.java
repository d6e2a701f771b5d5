package cn.yanzhen.exchange.floor;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.Leading;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.floor.FloorViews.FloorView;
import cn.yanzhen.exchange.floor.FloorViews.PersonView;
import cn.yanzhen.exchange.floor.FloorViews.SummaryView;
import cn.yanzhen.exchange.floor.Gauge.Key;
import cn.yanzhen.exchange.policy.Floors.Measure;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The floors as they stand, for the district's officer, the school itself and the lead school of
 * its community.
 */
@RestController
@RequestMapping("/api/v1/exchange/floors")
class FloorController {

  private final FloorViews views;
  private final Leading leading;
  private final RulePacks packs;
  private final SchoolDirectory directory;

  FloorController(FloorViews views, Leading leading, RulePacks packs, SchoolDirectory directory) {
    this.views = views;
    this.leading = leading;
    this.packs = packs;
    this.directory = directory;
  }

  /** The lead schools that the caller may look at, by name. */
  @GetMapping
  Page<SummaryView> all(
      @RequestParam(required = false) @Nullable LocalDate on, PageRequest page, Caller caller) {
    var day = day(on, caller);
    var district = caller.requireDistrict();
    var standing = directory.standing(caller);
    if (!standing.isOfficerOf(district) && standing.schools().isEmpty())
      throw Refusal.forbidden("学校底线由区县和学校的管理员查看。").exception();
    var schools = directory.schoolsOf(district);
    var asked =
        leading.days(schools.keySet(), new Period(day, day)).keySet().stream()
            .map(schools::get)
            .filter(school -> mayLook(school, standing))
            .sorted(Comparator.comparing(School::name).thenComparing(School::id))
            .toList();
    var cut = cut(asked, page, School::id);
    return Page.of(
            views.summaries(cut, district, day),
            page.limit(),
            one -> Cursor.encode(one.schoolId().toString()))
        .withTotal(asked.size());
  }

  /** From after the cursor on, one more than is shown. */
  private static <T> List<T> cut(List<T> all, PageRequest page, Function<T, UUID> id) {
    int from = 0;
    if (page.cursor() != null) {
      var last = Cursor.decode(page.cursor(), 1).getFirst();
      for (int i = 0; i < all.size(); i++)
        if (id.apply(all.get(i)).toString().equals(last)) from = i + 1;
    }
    return all.subList(from, Math.min(all.size(), from + page.limit() + 1));
  }

  /** The figures of a day, how they go on over a year by orders given, and who came (虹吸). */
  @GetMapping("/{schoolId}")
  FloorView one(
      @PathVariable UUID schoolId,
      @RequestParam(required = false) @Nullable LocalDate on,
      Caller caller) {
    var day = day(on, caller);
    return views.view(school(schoolId, caller), day);
  }

  /** Who counts for a figure on a day, those away first. */
  @GetMapping("/{schoolId}/people")
  Page<PersonView> people(
      @PathVariable UUID schoolId,
      @RequestParam Measure measure,
      @RequestParam(required = false) @Nullable Subject subject,
      @RequestParam(required = false) @Nullable Stage stage,
      @RequestParam(required = false) @Nullable LocalDate on,
      PageRequest page,
      Caller caller) {
    var day = day(on, caller);
    var school = school(schoolId, caller);
    if ((measure == Measure.COVER) != (subject != null && stage != null))
      throw Refusal.invalid("exchange/floor-figure", "subject", "学科教师的底线请同时选择学科和学段，其他底线不分学科。")
          .exception();
    var people = views.people(school, new Key(measure, subject, stage), day);
    var rest = cut(people, page, PersonView::personId);
    return Page.of(rest, page.limit(), one -> Cursor.encode(one.personId().toString()))
        .withTotal(people.size());
  }

  /** Before the first rules, nobody says what a floor was. */
  private LocalDate day(@Nullable LocalDate on, Caller caller) {
    var today = directory.today();
    if (on == null) return today;
    var earliest = packs.firstDay(caller.requireDistrict());
    if (on.isBefore(earliest) || on.isAfter(today.plusYears(2)))
      throw Refusal.invalid(
              "exchange/day", "on", "日期应在 " + earliest + " 与 " + today.plusYears(2) + " 之间。")
          .exception();
    return on;
  }

  private School school(UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var district = caller.requireDistrict();
    var school =
        directory
            .school(id)
            .filter(found -> found.district().equals(district))
            .orElseThrow(() -> Refusal.notFound("没有这所学校。").exception());
    if (!mayLook(school, standing))
      throw Refusal.forbidden("学校底线由区县、本校和所在教共体总校的管理员查看。").exception();
    return school;
  }

  private static boolean mayLook(School school, Standing standing) {
    return standing.isOfficerOf(school.district())
        || standing.administers(school.id())
        || standing.leads(school.id());
  }
}
