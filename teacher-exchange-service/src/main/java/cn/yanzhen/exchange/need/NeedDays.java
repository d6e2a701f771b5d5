package cn.yanzhen.exchange.need;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has a need last as long as the order that fills it, when that is extended beyond it, and puts its
 * days back when the order is called off. The caller holds the need's lock.
 */
@Component
public class NeedDays {

  /**
   * The last day of the need of an assignment.
   *
   * @param without what it is once the assignment is called off: the same, unless that lengthened
   *     it
   */
  public record Last(LocalDate to, LocalDate without) {}

  private final Needs needs;
  private final Lengthenings lengthenings;
  private final SchoolDirectory directory;
  private final Outbox outbox;
  private final AuditTrail audit;

  NeedDays(
      Needs needs,
      Lengthenings lengthenings,
      SchoolDirectory directory,
      Outbox outbox,
      AuditTrail audit) {
    this.needs = needs;
    this.lengthenings = lengthenings;
    this.directory = directory;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Of assignments, given with their needs. */
  public Map<UUID, Last> last(Map<UUID, UUID> needOf) {
    var asked = new HashSet<>(needOf.values());
    var days = needs.lastDays(asked);
    var added = lengthenings.of(asked);
    var last = new HashMap<UUID, Last>();
    needOf.forEach(
        (assignment, need) -> {
          var to = days.get(need);
          if (to != null)
            last.put(
                assignment, new Last(to, Lengthening.lastWithout(to, added, need, assignment)));
        });
    return last;
  }

  public LocalDate lastWithout(Need need, UUID assignment) {
    return Lengthening.lastWithout(
        need.period().to(), lengthenings.of(List.of(need.id())), need.id(), assignment);
  }

  /**
   * The last days that schools themselves said, by need, where extensions add to them: an import
   * that says the same again changes nothing.
   */
  public Map<UUID, LocalDate> said(String district) {
    return lengthenings.said(district);
  }

  /** With an extension until a day, which the need may reach already. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lengthen(Need need, LocalDate to, UUID extension, UUID assignment, Caller caller) {
    var was = need.period().to();
    var said =
        lengthenings.of(List.of(need.id())).stream()
            .findFirst()
            .map(Lengthening::saidTo)
            .orElse(was);
    if (!to.isAfter(said)) return;
    lengthenings.insert(extension, new Lengthening(need.id(), assignment, said, to));
    if (to.isAfter(was))
      become(need.until(to), was, assignment, NeedPosted.Change.LENGTHENED, caller);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Need putBack(Need need, UUID assignment, Caller caller) {
    var was = need.period().to();
    var last = lastWithout(need, assignment);
    lengthenings.end(need.id(), assignment);
    if (last.equals(was)) return need;
    return become(need.until(last), was, assignment, NeedPosted.Change.PUT_BACK, caller);
  }

  private Need become(
      Need next, LocalDate was, UUID assignment, NeedPosted.Change change, Caller caller) {
    needs.update(next);
    var id = next.id().toString();
    audit.record(
        caller,
        change == NeedPosted.Change.LENGTHENED ? "need.lengthened" : "need.restored",
        id,
        Map.of(
            "assignment",
            assignment.toString(),
            "was",
            was.toString(),
            "to",
            next.period().to().toString()));
    var community = directory.affiliation(next.schoolId()).orElse(null);
    outbox.publish(
        new OutgoingEvent(
            NeedBoard.TOPIC,
            id,
            "need-rescheduled.v1",
            next.version(),
            next.district(),
            NeedPosted.of(next, community, change).instead(was, assignment)));
    return next;
  }
}
