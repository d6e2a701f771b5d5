package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.Profile;
import cn.yanzhen.exchange.need.RecordedNeeds;
import cn.yanzhen.exchange.person.Fact.Certificate;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the district records who was out before the system was in use (在派人员). What a paper ordered
 * is so already: nobody is asked and no number is drawn. What never happens is refused here as
 * anywhere: over 1.0 FTE, without the certificate; floors and reach were for those to judge who
 * wrote the paper. From here on it is an order like any other (ADR 0032).
 */
@Component
public class PaperDesk {

  /** What a paper says. */
  public record Recording(
      UUID personId,
      AssignmentKind kind,
      UUID sendingSchoolId,
      UUID receivingSchoolId,
      Subject subject,
      Stage stage,
      Fte fte,
      LocalDate from,
      @Nullable String note,
      Terms.Paper paper) {}

  private final Assignments assignments;
  private final AssignmentRows rows;
  private final RecordedNeeds needs;
  private final Persons persons;
  private final Guards guards;
  private final DayRules rules;
  private final RulePacks packs;
  private final SchoolDirectory directory;
  private final Proceedings proceedings;
  private final JdbcClient db;

  PaperDesk(
      Assignments assignments,
      AssignmentRows rows,
      RecordedNeeds needs,
      Persons persons,
      Guards guards,
      DayRules rules,
      RulePacks packs,
      SchoolDirectory directory,
      Proceedings proceedings,
      JdbcClient db) {
    this.assignments = assignments;
    this.rows = rows;
    this.needs = needs;
    this.persons = persons;
    this.guards = guards;
    this.rules = rules;
    this.packs = packs;
    this.directory = directory;
    this.proceedings = proceedings;
    this.db = db;
  }

  /** What takes the time of these, and what was recorded of them whatever became of it. */
  public Map<UUID, List<Assignment>> known(Collection<UUID> people) {
    return rows
        .all(
            db.sql(
                    AssignmentRows.SELECT
                        + """
                         where a.person_id = any(cast(:people as uuid[]))
                           and (a.state in ('APPROVED', 'IN_FORCE', 'RETURNED') or a.paper_number is not null)
                         order by a.period, a.id
                        """)
                .param("people", people.stream().map(UUID::toString).toArray(String[]::new)))
        .stream()
        .collect(Collectors.groupingBy(one -> one.terms().personId()));
  }

  /** Those of a district that are out by orders on paper. */
  public List<Assignment> out(String district) {
    return rows.all(
        db.sql(
                AssignmentRows.SELECT
                    + """
                     where a.district = :district and a.paper_number is not null and a.state = 'IN_FORCE'
                     order by a.id
                    """)
            .param("district", district));
  }

  /** The first day that rules are known of. */
  public LocalDate firstDay(String district) {
    return packs.firstDay(district);
  }

  /**
   * Why somebody cannot have been sent for that; null when they can.
   *
   * @param held the certificates that are registered, or about to be
   */
  public @Nullable String uncertified(Recording said, List<Certificate> held, String district) {
    var days = new Period(said.from, said.from);
    var finding =
        guards
            .of(district, days, people -> Map.of(said.personId, held))
            .certificate(said.personId, said.subject, said.stage, said.kind, said.from);
    return finding.forbids() ? finding.text() : null;
  }

  /**
   * All of them are in force from their first day on. Locks persons before schools, each in one
   * order, so that no approval waits for this while this waits for it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(String district, List<Recording> recordings, Caller caller) {
    recordings.stream().map(Recording::personId).distinct().sorted().forEach(persons::lock);
    recordings.stream().map(Recording::sendingSchoolId).distinct().sorted().forEach(guards::lock);
    var communities =
        directory.affiliations(
            recordings.stream().map(Recording::receivingSchoolId).distinct().toList());
    for (var one : recordings)
      record(district, one, communities.get(one.receivingSchoolId()), caller);
  }

  private void record(
      String district, Recording said, @Nullable Affiliation community, Caller caller) {
    var days = new Period(said.from, said.paper.to());
    var wish =
        new Need.Wish(
            said.receivingSchoolId,
            said.subject,
            said.stage,
            said.fte,
            days,
            said.kind,
            said.note,
            Profile.ANYBODY,
            null);
    var need = needs.enter(district, wish, caller);
    var terms =
        new Terms(
            Ids.next(),
            need.id(),
            said.personId,
            said.kind,
            said.sendingSchoolId,
            said.receivingSchoolId,
            community == null ? said.sendingSchoolId : community.leadSchoolId(),
            district,
            said.subject,
            said.stage,
            said.fte,
            days,
            said.note,
            proceedings.now(),
            false,
            said.paper);
    var against = rules.againstRecording(terms);
    if (against != null)
      throw Refusal.conflict(against.reason().code(), against.detail()).exception();
    var order = new Order.Approved(terms, Consents.NOBODY_ASKED, said.paper.number(), 1);
    assignments.insert(order);
    proceedings.tell(
        "assignment-approved.v1",
        order,
        null,
        "登记在派：依据纸质调令" + said.paper.number() + "（" + said.paper.on() + "）",
        caller);
    needs.fill(need, terms.id());
    var started = order.start();
    assignments.update(started);
    proceedings.tell("assignment-started.v1", started, null, "登记时已自 " + said.from + " 起在岗", caller);
  }
}
