package cn.yanzhen.community.school;

import cn.yanzhen.community.school.Timeline.Passage;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 学校登记处: who asks for a school, or enters one into the register, comes here. Without a day, the
 * answer is today's.
 */
@Service
public class SchoolOffice {
  public static final String TOPIC = "community.school.v1";

  /** Older ones nobody reads on a page. */
  private static final int MOST_REPLACED = 200;

  private final Schools schools;
  private final Descriptions descriptions;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  SchoolOffice(
      Schools schools, Descriptions descriptions, Outbox outbox, AuditTrail audit, Clock clock) {
    this.schools = schools;
    this.descriptions = descriptions;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  public Optional<School> find(UUID id, String district) {
    return find(id, district, today());
  }

  public Optional<School> find(UUID id, String district, LocalDate on) {
    return schools.find(id, district, on);
  }

  public Page<School> search(SchoolFilter filter, PageRequest page) {
    var cursor = page.cursor();
    var after = cursor == null ? null : Cursor.decode(cursor, 1).getFirst();
    var day = day(filter);
    var rows = schools.page(filter, day, after, page.limit() + 1);
    return Page.of(rows, page.limit(), school -> Cursor.encode(school.code()))
        .withTotal(schools.count(filter, day));
  }

  public List<School> all(SchoolFilter filter) {
    return schools.all(filter, day(filter));
  }

  /** By code, of whatever district, closed ones too; codes that nobody has are left out. */
  public Map<String, School> withCodes(Collection<String> codes) {
    return withCodes(codes, today());
  }

  public Map<String, School> withCodes(Collection<String> codes, LocalDate on) {
    return schools.withCodes(codes, on).stream()
        .collect(Collectors.toMap(School::code, Function.identity()));
  }

  /** By id, closed ones too; unknown ids are left out. */
  public Map<UUID, School> withIds(Collection<UUID> ids) {
    return withIds(ids, today());
  }

  public Map<UUID, School> withIds(Collection<UUID> ids, LocalDate on) {
    return schools.withIds(ids, on).stream()
        .collect(Collectors.toMap(School::id, Function.identity()));
  }

  /** When these schools are there; unknown ids are left out. */
  public Map<UUID, Lifetime> lifetimes(Collection<UUID> ids) {
    return lifetimes(withIds(ids));
  }

  /** Those of the district alone. */
  public Map<UUID, Lifetime> lifetimes(String district, Collection<UUID> ids) {
    return lifetimes(
        schools.withIds(ids, today()).stream()
            .filter(school -> school.district().equals(district))
            .collect(Collectors.toMap(School::id, Function.identity())));
  }

  private Map<UUID, Lifetime> lifetimes(Map<UUID, School> named) {
    var timelines = timelines(named.keySet());
    return named.values().stream()
        .collect(
            Collectors.toMap(
                School::id,
                school ->
                    Lifetime.of(
                        school, Objects.requireNonNull(timelines.get(school.id())).firstDay())));
  }

  /** What is said of these schools, past and future included. */
  public Map<UUID, Timeline> timelines(Collection<UUID> ids) {
    return descriptions.timelines(ids);
  }

  /**
   * What is said of a school and by whom; the caller has found it in the district.
   *
   * @param knownAt what was believed at this moment; null for now
   */
  public List<Statement> history(UUID id, @Nullable Instant knownAt) {
    return knownAt == null ? descriptions.of(id) : descriptions.of(id, knownAt);
  }

  /** What is no longer believed of it, the last replaced first. */
  public List<Statement> replaced(UUID id) {
    return descriptions.replaced(id, MOST_REPLACED);
  }

  /** What the caller may do with it now, for the pages; the doors check again. */
  public List<String> actions(School school, Caller caller) {
    var today = today();
    if (!Powers.registers(caller, school.district(), today)) {
      return List.of();
    }
    var closing = school.closing();
    if (closing == null) {
      return List.of("change", "correct", "years", "close");
    }
    return closing.isOver(today)
        ? List.of("correct", "years")
        : List.of("change", "correct", "years", "reopen");
  }

  /**
   * @param first its first known day, null when it was always there; the other services hear of a
   *     school that is yet to open on that day
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void register(UUID id, SchoolEntry entry, @Nullable LocalDate first, Caller by) {
    var open = new Passage(new Span(first, null), entry.description());
    boolean there = !open.span().beginsAfter(today());
    schools.add(id, entry.code(), entry.district());
    var now = clock.instant();
    descriptions.add(id, open, now, now, by.label(), null, there);
    if (there) {
      outbox.publish(
          new OutgoingEvent(
              TOPIC,
              id.toString(),
              SchoolFacts.REGISTERED,
              1,
              entry.district(),
              SchoolFacts.of(id, entry)));
    }
    var details = new LinkedHashMap<String, String>();
    details.put("code", entry.code());
    details.put("name", entry.name());
    if (first != null) {
      details.put("first", first.toString());
    }
    audit.record(by, "school.registered", id.toString(), details);
  }

  /** From always. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void register(UUID id, SchoolEntry entry, Caller by) {
    register(id, entry, null, by);
  }

  private LocalDate day(SchoolFilter filter) {
    var on = filter.on();
    return on == null ? today() : on;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
