package cn.yanzhen.exchange.merge;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.person.CareerOffice;
import cn.yanzhen.exchange.person.CertificatesKept;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.PersonTelling;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.person.SensitiveDesk;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes two records one, and takes them apart again as long as nothing changed since. */
@Service
class MergeOffice {

  /** What an undo needs: how it was, what moved, and how it stood right after. */
  record Before(String snapshot, List<UUID> assignments, String after) {}

  private final JdbcClient db;
  private final JsonMapper json;
  private final Persons persons;
  private final SensitiveDesk sensitive;
  private final CareerOffice careers;
  private final MergedRows rows;
  private final MergedNewcomers newcomers;
  private final PersonTelling telling;
  private final AuditTrail audit;
  private final Clock clock;
  private final CertificatesKept certificates;

  MergeOffice(
      JdbcClient db,
      JsonMapper json,
      Persons persons,
      SensitiveDesk sensitive,
      CareerOffice careers,
      MergedRows rows,
      MergedNewcomers newcomers,
      PersonTelling telling,
      AuditTrail audit,
      Clock clock,
      CertificatesKept certificates) {
    this.certificates = certificates;
    this.db = db;
    this.json = json;
    this.persons = persons;
    this.sensitive = sensitive;
    this.careers = careers;
    this.rows = rows;
    this.newcomers = newcomers;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param survivor as the caller saw it
   * @param absorbed as the caller saw it
   */
  @Transactional
  UUID merge(Person survivor, Person absorbed, String reason, Caller caller) {
    newcomers.lock(survivor.id(), absorbed.id());
    lock(survivor.id(), absorbed.id());
    for (var seen : List.of(survivor, absorbed)) {
      if (persons.person(seen.id()).map(Person::version).orElse(-1L) != seen.version())
        throw Refusal.stale().exception();
    }
    mustBothStay(survivor, absorbed);
    newcomers.mustNotBeTwo(survivor.id(), absorbed.id());
    var before = rows.snapshot(survivor.id(), absorbed.id());
    if (!sensitive.handOver(absorbed.id(), survivor.id())) {
      throw Refusal.conflict("exchange/two-identities", "两条记录的身份证件号不同，是两个人，不能合并。如有一个录入有误，请先更正。")
          .exception();
    }
    newcomers.changed(absorbed.id());
    rows.move(survivor.id(), absorbed.id());
    var moved = moveAssignments(absorbed.id(), survivor.id());
    certificates.ask();
    db.sql(
            """
            update person s
               set subjects = s.subjects || array(select unnest(a.subjects) except select unnest(s.subjects)),
                   stages = s.stages || array(select unnest(a.stages) except select unnest(s.stages)),
                   sex = coalesce(s.sex, a.sex)
              from person a where s.id = :survivor and a.id = :absorbed\
            """)
        .param("survivor", survivor.id())
        .param("absorbed", absorbed.id())
        .update();
    db.sql("update person set merged_into = :survivor, version = version + 1 where id = :absorbed")
        .param("survivor", survivor.id())
        .param("absorbed", absorbed.id())
        .update();
    boolean told = !careers.refresh(Set.of(survivor.id())).isEmpty();
    var id = Ids.next();
    var kept = new Before(before, moved, rows.snapshot(survivor.id(), absorbed.id()));
    db.sql(
            """
            insert into person_merge (id, district, survivor_id, absorbed_id, reason, before, merged_at, merged_by)
            values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)\
            """)
        .params(
            id,
            survivor.district(),
            survivor.id(),
            absorbed.id(),
            reason,
            json.writeValueAsString(kept),
            OffsetDateTime.now(clock),
            caller.label())
        .update();
    telling.tell(
        "person-merged.v1",
        absorbed.district(),
        absorbed.id(),
        absorbed.version() + 1,
        new PersonMerged(absorbed.id(), survivor.id(), moved));
    if (!told) persons.person(survivor.id()).ifPresent(telling::changed);
    audit.record(
        caller,
        "person.merged",
        survivor.id().toString(),
        Map.of("merge", id, "absorbed", absorbed.id(), "reason", reason));
    return id;
  }

  /** A last day is of one record, with all that ended on it: first it is taken back. */
  private static void mustBothStay(Person... records) {
    for (var one : records) {
      if (one.lastDay() != null)
        throw Refusal.conflict(
                "exchange/has-left",
                "%s（%s）已登记离开，最后一天为 %s，不能合并；请先撤回离开登记，合并后再登记。"
                    .formatted(one.name(), one.number(), one.lastDay()))
            .exception();
    }
  }

  private List<UUID> moveAssignments(UUID from, UUID to) {
    try {
      return rows.moveAssignments(from, to, List.of());
    } catch (DataIntegrityViolationException tooMuch) {
      throw Refusal.conflict("exchange/fte-exceeded", "合并后此人同一时间的派遣合计超过 1.0，请先处理其中一条记录的派遣。")
          .exception();
    }
  }

  @Transactional
  void undo(MergeController.Merge merge, Caller caller) {
    newcomers.lock(merge.survivorId(), merge.absorbedId());
    lock(merge.survivorId(), merge.absorbedId());
    var kept =
        db.sql(
                "select before::text from person_merge where id = ? and undone_at is null for"
                    + " update")
            .param(merge.id())
            .query(String.class)
            .optional()
            .map(text -> json.readValue(text, Before.class))
            .orElseThrow(
                () -> Refusal.conflict("exchange/merge-undone", "这次合并已经撤销过了。").exception());
    mustBeTheLast(merge);
    if (!rows.stands(kept.after(), merge.survivorId(), merge.absorbedId())) {
      throw Refusal.conflict("exchange/changed-since-merge", "合并之后登记又有变动，不能一键撤销。请逐项更正，或新登记一条记录。")
          .exception();
    }
    if (!kept.assignments().isEmpty())
      rows.moveAssignments(merge.survivorId(), merge.absorbedId(), kept.assignments());
    rows.restore(merge.survivorId(), merge.absorbedId(), kept.snapshot());
    newcomers.changed(merge.absorbedId());
    certificates.ask();
    db.sql("update person_merge set undone_at = ?, undone_by = ? where id = ?")
        .params(OffsetDateTime.now(clock), caller.label(), merge.id())
        .update();
    var absorbed = persons.person(merge.absorbedId()).orElseThrow();
    telling.tell(
        "person-merge-undone.v1",
        absorbed.district(),
        absorbed.id(),
        absorbed.version(),
        new PersonMerged(absorbed.id(), merge.survivorId(), kept.assignments()));
    persons.person(merge.survivorId()).ifPresent(telling::changed);
    audit.record(
        caller, "person.merge-undone", merge.survivorId().toString(), Map.of("merge", merge.id()));
  }

  /** What was merged since rests on this merge. */
  private void mustBeTheLast(MergeController.Merge merge) {
    db.sql(
            """
            select s.number as survivor, a.number as absorbed, m.merged_at
              from person_merge m join person s on s.id = m.survivor_id join person a on a.id = m.absorbed_id
             where m.undone_at is null and m.id > :id
               and (m.survivor_id in (:one, :other) or m.absorbed_id in (:one, :other))
             order by m.id desc limit 1\
            """)
        .param("id", merge.id())
        .param("one", merge.survivorId())
        .param("other", merge.absorbedId())
        .query(
            (row, number) ->
                "此后在 %s 又把 %s 并入了 %s：请先撤销那次合并，再撤销这一次。"
                    .formatted(
                        row.getObject("merged_at", OffsetDateTime.class)
                            .atZoneSameInstant(clock.getZone())
                            .toLocalDate(),
                        row.getString("absorbed"),
                        row.getString("survivor")))
        .optional()
        .ifPresent(
            later -> {
              throw Refusal.conflict("exchange/later-merge", later).exception();
            });
  }

  /** In one order, whoever asks, so that two merges never wait for each other. */
  private void lock(UUID one, UUID other) {
    Stream.of(one, other).sorted().forEach(persons::lock);
  }
}
