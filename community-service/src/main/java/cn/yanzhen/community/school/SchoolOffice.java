package cn.yanzhen.community.school;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 学校登记处: who asks for a school, or enters one into the register, comes here. */
@Service
public class SchoolOffice {
  public static final String TOPIC = "community.school.v1";

  private final Schools schools;
  private final Outbox outbox;
  private final AuditTrail audit;

  SchoolOffice(Schools schools, Outbox outbox, AuditTrail audit) {
    this.schools = schools;
    this.outbox = outbox;
    this.audit = audit;
  }

  public Optional<School> find(UUID id, String district) {
    return schools.find(id, district);
  }

  public Page<School> search(SchoolFilter filter, PageRequest page) {
    var cursor = page.cursor();
    var after = cursor == null ? null : Cursor.decode(cursor, 1).getFirst();
    var rows = schools.page(filter, after, page.limit() + 1);
    return Page.of(rows, page.limit(), school -> Cursor.encode(school.code()))
        .withTotal(schools.count(filter));
  }

  public List<School> all(SchoolFilter filter) {
    return schools.all(filter);
  }

  /** By code, of whatever district; codes that nobody has are left out. */
  public Map<String, School> withCodes(Collection<String> codes) {
    return schools.withCodes(codes).stream()
        .collect(Collectors.toMap(School::code, Function.identity()));
  }

  /** By id; unknown ids are left out. */
  public Map<UUID, School> withIds(Collection<UUID> ids) {
    return schools.withIds(ids).stream().collect(Collectors.toMap(School::id, Function.identity()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void register(UUID id, SchoolEntry entry, Caller by) {
    var school = new School(id, entry, 1);
    schools.add(school);
    tell(SchoolFacts.REGISTERED, school);
    audit.record(
        by,
        "school.registered",
        id.toString(),
        Map.of("code", school.code(), "name", school.name()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void change(School before, SchoolEntry entry, Caller by) {
    var school = new School(before.id(), entry, before.version() + 1);
    schools.change(school);
    tell(SchoolFacts.CHANGED, school);
    audit.record(
        by, "school.changed", school.id().toString(), Differences.between(before.entry(), entry));
  }

  private void tell(String type, School school) {
    outbox.publish(
        new OutgoingEvent(
            TOPIC,
            school.id().toString(),
            type,
            school.version(),
            school.district(),
            SchoolFacts.of(school)));
  }
}
