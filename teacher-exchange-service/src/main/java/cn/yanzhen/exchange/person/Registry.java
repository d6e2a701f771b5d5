package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where persons are entered and kept (人事登记). */
@Component
public class Registry {

  /** On the audit trail, for each person whom an import changes. */
  public static final String CHANGED = "person.changed-by-import";

  private static final int BATCH = 1000;

  private final JdbcTemplate batches;
  private final IdentityNumbers identityNumbers;
  private final SealedTexts texts;
  private final Establishments establishments;
  private final FactBook facts;
  private final PersonTelling telling;
  private final AuditTrail audit;

  Registry(
      JdbcTemplate batches,
      IdentityNumbers identityNumbers,
      SealedTexts texts,
      Establishments establishments,
      FactBook facts,
      PersonTelling telling,
      AuditTrail audit) {
    this.audit = audit;
    this.batches = batches;
    this.identityNumbers = identityNumbers;
    this.texts = texts;
    this.establishments = establishments;
    this.facts = facts;
    this.telling = telling;
  }

  /**
   * A registered person, what is known of the life, and a file that says something else.
   *
   * @param differences what else it says
   */
  public record Change(
      Person before, Career career, PersonalFile now, List<Difference> differences) {

    public Placing placing() {
      return Placing.of(career, now);
    }

    /** Titles, honours and offices that the file says are not held, in words. */
    public List<String> takenAway() {
      var correction = Correction.of(before.id(), career, now);
      return correction.gone().stream()
          .filter(one -> !correction.isTakenUp(one))
          .map(Fact::words)
          .toList();
    }

    private Change settled() {
      return new Change(before, career, now.settled(career.after(now)), differences);
    }
  }

  /** Somebody who is about to be registered. */
  public record Newcomer(UUID id, PersonalFile file) {}

  /**
   * Whether a file says anything that is not registered.
   *
   * @param bearsIt whether the identity number of the file is registered for this person
   * @param phone the registered one
   */
  public static boolean isNews(
      Person person, Career career, PersonalFile file, boolean bearsIt, @Nullable String phone) {
    var further = file.further();
    return !file.saysTheSameAs(person)
        || file.identityNumber() != null && !bearsIt
        || further.sex() != null && further.sex() != career.sex()
        || further.phone() != null && !further.phone().equals(phone)
        || !Correction.of(person.id(), career, file).isNothing();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void register(String district, List<Newcomer> entered) {
    batches.batchUpdate(
        """
        insert into person (id, district, number, name, subjects, stages, title, honour, cadre, born, service_since,
                            identity_sealed, identity_index, sex, phone_sealed, home_id, home_since, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)\
        """,
        entered,
        BATCH,
        (row, entry) -> {
          row.setObject(1, entry.id);
          row.setString(2, district);
          row.setString(3, entry.file.number());
          facts(row, 4, entry.file);
          sensitive(row, 12, entry.id, entry.file);
          row.setObject(16, entry.file.schoolId());
          row.setObject(17, entry.file.schoolSince());
        });
    batches.batchUpdate(
        "insert into establishment (person_id, school_id, period) values (?, ?, daterange(?,"
            + " null))",
        entered,
        BATCH,
        (row, entry) -> {
          row.setObject(1, entry.id);
          row.setObject(2, entry.file.schoolId());
          row.setObject(3, entry.file.schoolSince());
        });
    var born = new ArrayList<Fact>();
    for (var entry : entered) {
      born.addAll(Correction.of(entry.id, null, entry.file).added());
    }
    telling.registered(district, entered);
    facts.enter(born);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void change(List<Change> said, Caller caller, String why) {
    var changes = said.stream().map(Change::settled).toList();
    int[][] done =
        batches.batchUpdate(
            """
            update person set name = ?, subjects = ?, stages = ?, title = ?, honour = ?, cadre = ?, born = ?,
                   service_since = ?, identity_sealed = coalesce(?, identity_sealed),
                   identity_index = coalesce(?, identity_index), sex = coalesce(?, sex),
                   phone_sealed = coalesce(?, phone_sealed), version = version + 1
             where id = ? and version = ?\
            """,
            changes,
            BATCH,
            (row, change) -> {
              facts(row, 1, change.now);
              sensitive(row, 9, change.before.id(), change.now);
              row.setObject(13, change.before.id());
              row.setLong(14, change.before.version());
            });
    int at = 0;
    for (var batch : done) {
      for (int changed : batch) {
        var before = changes.get(at++).before;
        if (changed == 0) {
          throw new OptimisticLockingFailureException(
              "person " + before.id() + " was changed meanwhile");
        }
      }
    }
    var gone = new ArrayList<Fact>();
    var added = new ArrayList<Fact>();
    establishments.move(changes, caller.label(), why);
    for (var change : said) {
      var correction = Correction.of(change.before.id(), change.career, change.now);
      gone.addAll(correction.gone());
      added.addAll(correction.added());
    }
    telling.changed(changes);
    facts.supersede(gone, caller.label(), why);
    facts.enter(added);
    audit.recordAll(caller, CHANGED, entries(said, why));
  }

  /** By id of the person: which columns, and a change of school. What they say stays out. */
  private static Map<String, Map<String, ?>> entries(List<Change> changes, String why) {
    var entries = new LinkedHashMap<String, Map<String, ?>>();
    for (var change : changes) {
      var details = new LinkedHashMap<String, Object>();
      details.put("columns", change.differences.stream().map(Difference::column).toList());
      details.put("why", why);
      if (change.placing().changesSchool()) {
        details.put("fromSchool", change.before.schoolId());
        details.put("toSchool", change.now.schoolId());
        details.put("since", change.now.schoolSince());
      }
      entries.put(change.before.id().toString(), details);
    }
    return entries;
  }

  private static void facts(PreparedStatement row, int from, PersonalFile file)
      throws SQLException {
    row.setString(from, file.name());
    row.setArray(from + 1, texts(row, file.subjects()));
    row.setArray(from + 2, texts(row, file.stages()));
    row.setString(from + 3, name(file.title()));
    row.setString(from + 4, name(file.honour()));
    row.setString(from + 5, name(file.cadre()));
    row.setDate(from + 6, Date.valueOf(file.born()));
    row.setDate(from + 7, Date.valueOf(file.serviceSince()));
  }

  private void sensitive(PreparedStatement row, int from, UUID id, PersonalFile file)
      throws SQLException {
    var number = file.identityNumber();
    if (number == null) {
      row.setNull(from, Types.BINARY);
      row.setNull(from + 1, Types.BINARY);
    } else {
      row.setBytes(from, identityNumbers.seal(id, number));
      row.setBytes(from + 1, identityNumbers.index(number));
    }
    row.setString(from + 2, name(file.further().sex()));
    var phone = file.further().phone();
    if (phone == null) row.setNull(from + 3, Types.BINARY);
    else row.setBytes(from + 3, texts.seal(SealedTexts.Purpose.PHONE, id, phone));
  }

  private static java.sql.Array texts(PreparedStatement row, List<? extends Enum<?>> words)
      throws SQLException {
    return row.getConnection().createArrayOf("text", words.stream().map(Enum::name).toArray());
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }
}
