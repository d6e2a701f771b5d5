package cn.yanzhen.exchange.wish;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.CareerOffice;
import cn.yanzhen.exchange.person.Careers;
import cn.yanzhen.exchange.person.Fact.Wish;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wishes are seen by those who see the person; entered and withdrawn by the person, or by the
 * district for one who asks it to.
 */
@RestController
@RequestMapping("/api/v1/exchange/persons/{id}/wishes")
class WishController {

  private static final int MOST_PLACES = 20;
  private static final int MOST_OPEN = 10;

  record Place(UUID id, String name) {}

  /**
   * @param state {@code COMING}, {@code OPEN}, {@code OVER} or {@code WITHDRAWN}
   * @param communities by id; community-service knows their names
   */
  record WishView(
      UUID id,
      List<AssignmentKind> kinds,
      List<Place> schools,
      List<UUID> communities,
      List<String> districts,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String note,
      String state) {}

  record Wishes(List<WishView> items) {}

  record Wished(
      @Nullable List<AssignmentKind> kinds,
      @Nullable List<UUID> schools,
      @Nullable List<UUID> communities,
      @Nullable List<String> districts,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String note) {}

  record Entered(UUID id) {}

  private final Persons persons;
  private final Careers careers;
  private final CareerOffice office;
  private final SchoolDirectory directory;
  private final AuditTrail audit;

  WishController(
      Persons persons,
      Careers careers,
      CareerOffice office,
      SchoolDirectory directory,
      AuditTrail audit) {
    this.persons = persons;
    this.careers = careers;
    this.office = office;
    this.directory = directory;
    this.audit = audit;
  }

  @GetMapping
  Wishes list(@PathVariable UUID id, Caller caller) {
    visible(id, caller);
    var wishes = careers.of(id).orElseThrow().wishes();
    var ids = new HashSet<UUID>();
    wishes.forEach(one -> ids.addAll(one.schools()));
    var schools = directory.schools(ids);
    var today = directory.today();
    return new Wishes(
        wishes.reversed().stream()
            .map(
                one ->
                    new WishView(
                        one.id(),
                        one.kinds().stream().map(AssignmentKind::valueOf).toList(),
                        one.schools().stream()
                            .map(school -> new Place(school, School.nameOf(schools.get(school))))
                            .toList(),
                        one.communities(),
                        one.districts(),
                        one.from(),
                        one.to(),
                        one.note(),
                        WishDays.state(one, today)))
            .toList());
  }

  private List<UUID> communities(@Nullable List<UUID> said) {
    var communities = places(said, "communities");
    if (!directory.schoolsOfCommunities(communities).keySet().containsAll(communities))
      throw Refusal.invalid("exchange/unknown-community", "communities", "有的教共体不存在或已经结束，请重新选择。")
          .exception();
    return communities;
  }

  @PostMapping
  @Transactional
  ResponseEntity<Entered> enter(@PathVariable UUID id, @RequestBody Wished said, Caller caller) {
    var person = mayWish(id, caller);
    persons.lock(id);
    var today = directory.today();
    var from = said.from();
    if (from == null) throw Refusal.invalid("request/required", "from", "请填写。").exception();
    if (said.to() != null && (said.to().isBefore(from) || said.to().isBefore(today)))
      throw Refusal.invalid("exchange/ends-before-start", "to", "截止日期不能早于起始日期或今天。").exception();
    WishDays.withinReach(from, said.to(), today);
    long open =
        careers.of(id).orElseThrow().wishes().stream()
            .filter(one -> one.withdrawnOn() == null)
            .filter(one -> one.to() == null || !one.to().isBefore(today))
            .count();
    if (open >= MOST_OPEN)
      throw Refusal.conflict("exchange/too-many-wishes", "已有 " + open + " 条意愿，请先撤回不再需要的。")
          .exception();
    var schools = places(said.schools(), "schools");
    var known = directory.schools(schools);
    if (!known.keySet().containsAll(schools))
      throw Refusal.invalid("exchange/unknown-school", "schools", "有的学校不存在，请重新选择。").exception();
    if (schools.contains(person.schoolId()))
      throw Refusal.invalid("exchange/own-school", "schools", "意向学校不能是现在所在的学校。").exception();
    for (var school : known.values()) {
      if (school.isClosedOn(from))
        throw Refusal.invalid(
                "exchange/school-closed",
                "schools",
                "「%s」到 %s 为止撤并，请改选。".formatted(school.name(), school.closedOn()))
            .exception();
    }
    var districts = Objects.requireNonNullElse(said.districts(), List.<String>of());
    if (districts.size() > MOST_PLACES
        || !districts.stream().allMatch(one -> one.matches("\\d{6}")))
      throw Refusal.invalid("exchange/unknown-district", "districts", "请填六位区县代码。").exception();
    var note = said.note() == null || said.note().isBlank() ? null : said.note().strip();
    if (note != null && note.length() > 200)
      throw Refusal.invalid("request/too-long", "note", "至多 200 字。").exception();
    var wish =
        new Wish(
            Ids.next(),
            id,
            Objects.requireNonNullElse(said.kinds(), List.<AssignmentKind>of()).stream()
                .distinct()
                .map(Enum::name)
                .toList(),
            schools,
            communities(said.communities()),
            districts.stream().distinct().toList(),
            from,
            said.to(),
            note,
            null);
    office.write(List.of(), List.of(wish), caller, "登记意愿");
    audit.record(caller, "person.wish-entered", id.toString(), Map.of("wish", wish.id()));
    return ResponseEntity.status(201).body(new Entered(wish.id()));
  }

  /** Also for one that is over or withdrawn already: nothing happens then. */
  @PostMapping("/{wish}/withdraw")
  @Transactional
  ResponseEntity<Void> withdraw(@PathVariable UUID id, @PathVariable UUID wish, Caller caller) {
    mayWish(id, caller);
    persons.lock(id);
    var found =
        careers.of(id).orElseThrow().wishes().stream()
            .filter(one -> one.id().equals(wish))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("没有这条意愿。").exception());
    if (found.withdrawnOn() == null) {
      var withdrawn =
          new Wish(
              found.id(),
              id,
              found.kinds(),
              found.schools(),
              found.communities(),
              found.districts(),
              found.from(),
              found.to(),
              found.note(),
              directory.today());
      office.write(List.of(found), List.of(withdrawn), caller, "撤回意愿");
      audit.record(caller, "person.wish-withdrawn", id.toString(), Map.of("wish", wish));
    }
    return ResponseEntity.noContent().build();
  }

  private static List<UUID> places(@Nullable List<UUID> said, String field) {
    var places = Objects.requireNonNullElse(said, List.<UUID>of()).stream().distinct().toList();
    if (places.size() > MOST_PLACES)
      throw Refusal.invalid("exchange/too-many-places", field, "至多选 " + MOST_PLACES + " 个。")
          .exception();
    return places;
  }

  private Person mayWish(UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var person = visible(id, caller);
    if (!standing.is(id) && !standing.isOfficerOf(person.district()))
      throw Refusal.forbidden("意愿只能由本人登记和撤回，或请区县管理员代为办理。").exception();
    return person;
  }

  private Person visible(UUID id, Caller caller) {
    return persons
        .visible(id, directory.standing(caller))
        .orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
  }
}
