package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where facts of working lives are entered and corrected. What the person's row says of title,
 * honour and office follows in the same transaction, and the other services are told.
 */
@Component
public class CareerOffice {

  private static final String SUMMARY =
      """
      update person p
         set title = (select t.title from person_title t where t.person_id = p.id order by array_position(%s, t.title) limit 1),
             honour = (select h.honour from person_honour h where h.person_id = p.id order by array_position(%s, h.honour) desc limit 1),
             cadre = (select case when o.rank = 'MIDDLE_LEVEL' then o.rank else 'SCHOOL_LEVEL' end from person_office o
                       where o.person_id = p.id and upper_inf(o.period) order by o.rank = 'MIDDLE_LEVEL' limit 1),
             version = p.version + 1
       where p.id = any(cast(:ids as uuid[]))
      returning p.id, old.title is distinct from new.title or old.honour is distinct from new.honour as told\
      """
          .formatted(codes(Title.values()), codes(Honour.values()));

  private final JdbcClient db;
  private final Persons persons;
  private final FactBook facts;
  private final PersonTelling telling;
  private final CertificatesKept certificates;

  CareerOffice(
      JdbcClient db,
      Persons persons,
      FactBook facts,
      PersonTelling telling,
      CertificatesKept certificates) {
    this.certificates = certificates;
    this.db = db;
    this.persons = persons;
    this.facts = facts;
    this.telling = telling;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void write(
      Collection<? extends Fact> gone,
      Collection<? extends Fact> added,
      Caller caller,
      String why) {
    if (gone.isEmpty() && added.isEmpty()) return;
    facts.supersede(gone, caller.label(), why);
    facts.enter(added);
    if (gone.stream().anyMatch(Fact.Certificate.class::isInstance)) certificates.ask();
    Set<UUID> touched = new HashSet<>();
    gone.forEach(one -> touched.add(one.personId()));
    added.forEach(one -> touched.add(one.personId()));
    refresh(touched);
  }

  /**
   * Brings persons' rows in step with their facts; each has a version more. Answers of whom that
   * was told.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<UUID> refresh(Set<UUID> touched) {
    var told = new HashSet<UUID>();
    db.sql(SUMMARY)
        .param("ids", touched.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              if (row.getBoolean("told")) told.add(row.getObject("id", UUID.class));
            });
    persons.withIds(told).forEach(telling::changed);
    return told;
  }

  private static String codes(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(one -> "'" + one.name() + "'")
        .collect(Collectors.joining(", ", "array[", "]"));
  }
}
