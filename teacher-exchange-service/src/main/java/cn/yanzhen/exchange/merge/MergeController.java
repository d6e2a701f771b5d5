package cn.yanzhen.exchange.merge;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Likely duplicates and what was made of them, for the district's officer alone. */
@RestController
@RequestMapping("/api/v1/exchange/duplicates")
class MergeController {

  record HalfView(UUID id, String number, String schoolName, long version) {}

  record PairView(
      HalfView one, HalfView other, String name, LocalDate born, List<Duplicates.Ground> grounds) {}

  /**
   * @param survivorVersion as it was seen, so that nothing is merged that somebody changed
   *     meanwhile
   * @param confirm what differs and was looked at
   */
  record NewMerge(
      @Nullable UUID survivorId,
      @Nullable Long survivorVersion,
      @Nullable UUID absorbedId,
      @Nullable Long absorbedVersion,
      @Nullable String reason,
      @Nullable List<Differing> confirm) {}

  record Merge(
      UUID id,
      UUID survivorId,
      String survivorNumber,
      UUID absorbedId,
      String absorbedNumber,
      String name,
      String absorbedName,
      String reason,
      Instant mergedAt,
      String mergedBy,
      @Nullable Instant undoneAt,
      @Nullable String undoneBy) {}

  private final Duplicates duplicates;
  private final MergeOffice office;
  private final Persons persons;
  private final SchoolDirectory directory;
  private final JdbcClient db;

  MergeController(
      Duplicates duplicates,
      MergeOffice office,
      Persons persons,
      SchoolDirectory directory,
      JdbcClient db) {
    this.duplicates = duplicates;
    this.office = office;
    this.persons = persons;
    this.directory = directory;
    this.db = db;
  }

  @GetMapping
  Page<PairView> pairs(PageRequest page, Caller caller) {
    var district = officers(caller);
    var place = page.cursor() == null ? null : Cursor.decode(page.cursor(), 2);
    var found =
        duplicates.pairs(
            district,
            place == null ? null : IdCursor.id(place.getFirst()),
            place == null ? null : IdCursor.id(place.getLast()),
            page.limit() + 1);
    var schools =
        directory.schools(
            found.stream()
                .flatMap(pair -> Stream.of(pair.one().schoolId(), pair.other().schoolId()))
                .distinct()
                .toList());
    return Page.of(
            found,
            page.limit(),
            pair -> Cursor.encode(pair.one().id().toString(), pair.other().id().toString()))
        .withTotal(duplicates.count(district))
        .map(
            pair ->
                new PairView(
                    half(pair.one(), schools.get(pair.one().schoolId())),
                    half(pair.other(), schools.get(pair.other().schoolId())),
                    pair.name(),
                    pair.born(),
                    pair.grounds()));
  }

  private static HalfView half(Duplicates.Half half, @Nullable School school) {
    return new HalfView(half.id(), half.number(), School.nameOf(school), half.version());
  }

  @PostMapping("/merge")
  ResponseEntity<Merge> merge(@RequestBody NewMerge asked, Caller caller) {
    var district = officers(caller);
    var reason = asked.reason();
    if (reason == null || reason.isBlank() || reason.length() > 200)
      throw Refusal.invalid("exchange/reason", "reason", "请写明为什么是同一个人，至多 200 字。").exception();
    var survivor = seen(district, asked.survivorId(), asked.survivorVersion());
    var absorbed = seen(district, asked.absorbedId(), asked.absorbedVersion());
    if (survivor.id().equals(absorbed.id()))
      throw Refusal.invalid("exchange/same-record", "absorbedId", "请选择两条不同的记录。").exception();
    var confirmed = asked.confirm() == null ? List.<Differing>of() : asked.confirm();
    mustBeConfirmed(survivor, absorbed, confirmed);
    var id = office.merge(survivor, absorbed, reason.strip(), caller);
    return ResponseEntity.status(201).body(merge(district, id));
  }

  /** As an import asks it (ADR 0034): one number is rarely the same person under another name. */
  private static void mustBeConfirmed(Person survivor, Person absorbed, List<Differing> confirmed) {
    var unseen =
        Differing.between(survivor, absorbed).stream()
            .filter(one -> !confirmed.contains(one))
            .toList();
    if (unseen.isEmpty()) return;
    throw Refusal.conflict(
            "exchange/merge-unconfirmed",
            "两条记录%s：确是同一个人的，请核对后在 confirm 中写明 %s，再合并。"
                .formatted(
                    unseen.stream()
                        .map(one -> one.words(survivor, absorbed))
                        .collect(Collectors.joining("，")),
                    unseen.stream().map(Enum::name).collect(Collectors.joining("、"))))
        .exception();
  }

  @GetMapping("/merges")
  Page<Merge> merges(PageRequest page, Caller caller) {
    var district = officers(caller);
    return Page.of(
        merges(district, null, IdCursor.of(page), page.limit() + 1),
        page.limit(),
        merge -> IdCursor.at(merge.id()));
  }

  @PostMapping("/merges/{id}/undo")
  Merge undo(@PathVariable UUID id, Caller caller) {
    var district = officers(caller);
    office.undo(merge(district, id), caller);
    return merge(district, id);
  }

  private Merge merge(String district, UUID id) {
    return merges(district, id, null, 1).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("没有这次合并。").exception());
  }

  private List<Merge> merges(String district, @Nullable UUID id, @Nullable UUID before, int limit) {
    return db.sql(
            """
            select m.*, s.number as survivor_number, a.number as absorbed_number, s.name, a.name as absorbed_name
              from person_merge m join person s on s.id = m.survivor_id join person a on a.id = m.absorbed_id
             where m.district = :district and (cast(:id as uuid) is null or m.id = :id)
               and (cast(:before as uuid) is null or m.id < :before)
             order by m.id desc limit :limit\
            """)
        .param("district", district)
        .param("id", id)
        .param("before", before)
        .param("limit", limit)
        .query(
            (row, number) -> {
              var undone = row.getObject("undone_at", OffsetDateTime.class);
              return new Merge(
                  row.getObject("id", UUID.class),
                  row.getObject("survivor_id", UUID.class),
                  row.getString("survivor_number"),
                  row.getObject("absorbed_id", UUID.class),
                  row.getString("absorbed_number"),
                  row.getString("name"),
                  row.getString("absorbed_name"),
                  row.getString("reason"),
                  row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                  Caller.nameIn(row.getString("merged_by")),
                  undone == null ? null : undone.toInstant(),
                  undone == null ? null : Caller.nameIn(row.getString("undone_by")));
            })
        .list();
  }

  private Person seen(String district, @Nullable UUID id, @Nullable Long version) {
    if (id == null) throw Refusal.invalid("request/required", "survivorId", "请选择两条记录。").exception();
    var person =
        persons
            .person(id)
            .filter(one -> one.district().equals(district))
            .orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
    if (version != null && person.version() != version) throw Refusal.stale().exception();
    return person;
  }

  private String officers(Caller caller) {
    var district = caller.requireDistrict();
    if (!caller.holds("DISTRICT_OFFICER", district, directory.today()))
      throw Refusal.forbidden("只有区县管理员可以查重和合并。").exception();
    return district;
  }
}
