package cn.yanzhen.exchange.merge;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.person.Persons;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pairs that somebody looked at and found to be two persons; taken back, they are asked again. */
@Service
class Apart {

  record ApartHalf(UUID id, String number, String name, LocalDate born) {}

  /**
   * @param by the name of who said it
   */
  record ApartView(ApartHalf one, ApartHalf other, Instant at, String by) {}

  private final JdbcClient db;
  private final Persons persons;
  private final AuditTrail audit;
  private final Clock clock;

  Apart(JdbcClient db, Persons persons, AuditTrail audit, Clock clock) {
    this.db = db;
    this.persons = persons;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those that are both still records of their own, by id. */
  List<ApartView> of(
      String district, @Nullable UUID afterOne, @Nullable UUID afterOther, int most) {
    return db.sql(
            """
            select u.*, one.number, one.name, one.born,
                   other.number as other_number, other.name as other_name, other.born as other_born
              from person_unlike u join person one on one.id = u.one_id join person other on other.id = u.other_id
             where one.district = :district and one.merged_into is null and other.merged_into is null
               and (cast(:one as uuid) is null or (u.one_id, u.other_id) > (:one, :other))
             order by u.one_id, u.other_id limit :most\
            """)
        .param("district", district)
        .param("one", afterOne)
        .param("other", afterOther)
        .param("most", most)
        .query(
            (row, number) ->
                new ApartView(
                    new ApartHalf(
                        row.getObject("one_id", UUID.class),
                        row.getString("number"),
                        row.getString("name"),
                        row.getObject("born", LocalDate.class)),
                    new ApartHalf(
                        row.getObject("other_id", UUID.class),
                        row.getString("other_number"),
                        row.getString("other_name"),
                        row.getObject("other_born", LocalDate.class)),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    Caller.nameIn(row.getString("by_whom"))))
        .list();
  }

  @Transactional
  void tell(UUID one, UUID other, Caller caller) {
    var pair = ordered(one, other);
    int told =
        db.sql(
                "insert into person_unlike (one_id, other_id, at, by_whom) values"
                    + " (cast(? as uuid), cast(? as uuid), ?, ?) on conflict do nothing")
            .params(pair.getFirst(), pair.getLast(), OffsetDateTime.now(clock), caller.label())
            .update();
    if (told > 0)
      audit.record(caller, "person.told-apart", pair.getFirst(), Map.of("other", pair.getLast()));
  }

  @Transactional
  void takeBack(UUID one, UUID other, Caller caller) {
    var pair = ordered(one, other);
    int gone =
        db.sql(
                "delete from person_unlike where one_id = cast(? as uuid) and other_id = cast(? as"
                    + " uuid)")
            .params(pair.getFirst(), pair.getLast())
            .update();
    if (gone == 0)
      throw Refusal.conflict("exchange/not-told-apart", "这一对没有判为不是同一人，可能已经撤回，请刷新。").exception();
    audit.record(
        caller, "person.told-apart-undone", pair.getFirst(), Map.of("other", pair.getLast()));
  }

  /** Of the district; a record that cannot be seen is not there. */
  UUID seen(String district, @Nullable UUID id) {
    if (id == null) throw Refusal.invalid("request/required", "oneId", "请选择两条记录。").exception();
    return persons
        .person(id)
        .filter(one -> one.district().equals(district))
        .orElseThrow(() -> Refusal.notFound("没有这名教师。").exception())
        .id();
  }

  private static List<String> ordered(UUID one, UUID other) {
    return Stream.of(one, other).map(UUID::toString).sorted().toList();
  }
}
