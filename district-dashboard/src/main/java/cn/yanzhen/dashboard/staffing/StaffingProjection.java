package cn.yanzhen.dashboard.staffing;

import cn.yanzhen.dashboard.journal.Moment;
import cn.yanzhen.dashboard.journal.Rows;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Persons, needs and assignments as the events tell them; the newest sequence of an aggregate wins.
 */
@Component
class StaffingProjection {

  /** {@code on_day} is the first day on which anything was heard of the person. */
  private static final String PERSON =
      """
      insert into person (person_id, sequence, district, school_id, subjects, stages, title, honour, on_day)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (person_id) do update set
        sequence = greatest(person.sequence, excluded.sequence), on_day = least(person.on_day, excluded.on_day),
        (district, school_id, subjects, stages, title, honour) = (
          select n.district, n.school_id, n.subjects, n.stages, n.title, n.honour
          from (values
            (person.sequence, person.district, person.school_id, person.subjects, person.stages, person.title, person.honour),
            (excluded.sequence, excluded.district, excluded.school_id, excluded.subjects, excluded.stages, excluded.title, excluded.honour)
          ) n (sequence, district, school_id, subjects, stages, title, honour)
          order by n.sequence desc limit 1)
      """;

  private static final String NAME =
      """
      insert into person_name (person_id, sequence, name)
      select v.id, v.sequence, v.name from (values (cast(? as uuid), cast(? as bigint), cast(? as text))) v (id, sequence, name)
      where not exists (select 1 from erased_name e where e.person_id = v.id and e.sequence >= v.sequence)
      on conflict (person_id) do update set sequence = excluded.sequence, name = excluded.name
      where person_name.sequence < excluded.sequence
      """;
  private static final String ERASED =
      """
      with gone as (
        insert into erased_name (person_id, sequence) values (?, ?)
        on conflict (person_id) do update set sequence = greatest(erased_name.sequence, excluded.sequence)
        returning person_id, sequence)
      delete from person_name n using gone g where n.person_id = g.person_id and n.sequence <= g.sequence
      """;
  private static final String MERGE =
      """
      insert into person_merge (absorbed_id, sequence, survivor_id, stands) values (?, ?, ?, ?)
      on conflict (absorbed_id) do update set
        sequence = excluded.sequence, survivor_id = excluded.survivor_id, stands = excluded.stands
      where person_merge.sequence < excluded.sequence
      """;
  private static final String LEAVING =
      """
      insert into person_leaving (person_id, sequence, last_day, stands) values (?, ?, ?, ?)
      on conflict (person_id) do update set
        sequence = excluded.sequence, last_day = excluded.last_day, stands = excluded.stands
      where person_leaving.sequence < excluded.sequence
      """;
  private static final String RETURN =
      "insert into person_return (person_id, sequence, last_day, since) values (?, ?, ?, ?) on"
          + " conflict do nothing";
  private static final String NEED =
      """
      insert into need (need_id, sequence, district, school_id, community_id, lead_school_id, subject, stage, fte, from_day, to_day)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (need_id) do update set
        sequence = excluded.sequence, district = excluded.district, school_id = excluded.school_id,
        community_id = excluded.community_id, lead_school_id = excluded.lead_school_id, subject = excluded.subject,
        stage = excluded.stage, fte = excluded.fte, from_day = excluded.from_day, to_day = excluded.to_day
      where need.sequence < excluded.sequence
      """;
  private static final String NEED_STEP =
      "insert into need_step (need_id, sequence, state, at, on_day) values (?, ?, ?, ?, ?) on"
          + " conflict do nothing";

  /**
   * Milestones merge whatever the order: once approved is approved, the earliest end is the end, a
   * consent stays given.
   */
  private static final String ASSIGNMENT =
      """
      insert into assignment (assignment_id, sequence, district, need_id, person_id, kind, sending_school_id,
        receiving_school_id, subject, stage, fte, from_day, to_day, state,
        heard_on, approved, ended_on, returned_on, consents, order_number)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (assignment_id) do update set
        sequence = greatest(assignment.sequence, excluded.sequence),
        heard_on = least(assignment.heard_on, excluded.heard_on),
        approved = assignment.approved or excluded.approved,
        ended_on = least(assignment.ended_on, excluded.ended_on),
        returned_on = least(assignment.returned_on, excluded.returned_on),
        consents = assignment.consents | excluded.consents,
        order_number = greatest(assignment.order_number, excluded.order_number),
        (district, need_id, person_id, kind, sending_school_id, receiving_school_id, subject, stage, fte, from_day, to_day, state) = (
          select n.district, n.need_id, n.person_id, n.kind, n.sending_school_id, n.receiving_school_id, n.subject, n.stage, n.fte, n.from_day, n.to_day, n.state
          from (values
            (assignment.sequence, assignment.district, assignment.need_id, assignment.person_id, assignment.kind,
             assignment.sending_school_id, assignment.receiving_school_id, assignment.subject, assignment.stage, assignment.fte,
             assignment.from_day, assignment.to_day, assignment.state),
            (excluded.sequence, excluded.district, excluded.need_id, excluded.person_id, excluded.kind,
             excluded.sending_school_id, excluded.receiving_school_id, excluded.subject, excluded.stage, excluded.fte,
             excluded.from_day, excluded.to_day, excluded.state)
          ) n (sequence, district, need_id, person_id, kind, sending_school_id, receiving_school_id, subject, stage, fte, from_day, to_day, state)
          order by n.sequence desc limit 1)
      """;

  private static final Set<String> APPROVED =
      Set.of("APPROVED", "IN_FORCE", "RETURNED", "ENDED", "CANCELLED");
  private static final Set<String> ENDED =
      Set.of("RETURNED", "WITHDRAWN", "REJECTED", "DECLINED", "CANCELLED");
  private static final List<String> PARTIES = List.of("PERSON", "SENDING", "RECEIVING");

  static final String ROOM = "staffing";

  private final Rows rows;

  StaffingProjection(Rows rows) {
    this.rows = rows;
  }

  void apply(PersonFacts person, Moment moment) {
    rows.write(
        PERSON,
        person.personId(),
        moment.sequence(),
        moment.district(),
        person.schoolId(),
        person.subjects().toArray(String[]::new),
        person.stages().toArray(String[]::new),
        person.title(),
        person.honour(),
        moment.day());
    rows.touch(moment.district(), ROOM);
  }

  void apply(PersonNamed named, long sequence) {
    rows.write(NAME, named.personId(), sequence, named.name());
  }

  /** Forgets a name, and keeps no older event from ever bringing it back. */
  void erase(UUID person, long sequence) {
    rows.write(ERASED, person, sequence);
  }

  /**
   * @param stands false once the merge was undone
   */
  void apply(PersonMerged merged, boolean stands, Moment moment) {
    rows.write(MERGE, merged.personId(), moment.sequence(), merged.survivorId(), stands);
    rows.touch(moment.district(), ROOM);
  }

  /**
   * @param stands false once it was taken back
   */
  void apply(PersonLeft left, boolean stands, Moment moment) {
    rows.write(LEAVING, left.personId(), moment.sequence(), left.lastDay(), stands);
    rows.touch(moment.district(), ROOM);
  }

  void apply(PersonReturned returned, Moment moment) {
    rows.write(
        RETURN, returned.personId(), moment.sequence(), returned.lastDay(), returned.since());
    rows.touch(moment.district(), ROOM);
  }

  /** What a need asks for; with it, it is open. */
  void apply(NeedPosted need, Moment moment) {
    write(need, moment);
    step(need.needId(), "OPEN", moment);
  }

  /** Other days of a need, which is in the state that it was in. */
  void reschedule(NeedPosted need, Moment moment) {
    write(need, moment);
    rows.touch(moment.district(), ROOM);
  }

  private void write(NeedPosted need, Moment moment) {
    rows.write(
        NEED,
        need.needId(),
        moment.sequence(),
        moment.district(),
        need.schoolId(),
        need.communityId(),
        need.leadSchoolId(),
        need.subject(),
        need.stage(),
        need.fte(),
        need.from(),
        need.to());
  }

  /** What moved a need says only where it went: what it asks for came with its posting. */
  void step(UUID need, String state, Moment moment) {
    rows.write(NEED_STEP, need, moment.sequence(), state, moment.timestamp(), moment.day());
    rows.touch(moment.district(), ROOM);
  }

  void apply(AssignmentFacts assignment, String state, Moment moment) {
    rows.write(
        ASSIGNMENT,
        assignment.assignmentId(),
        moment.sequence(),
        moment.district(),
        assignment.needId(),
        assignment.personId(),
        assignment.kind(),
        assignment.sendingSchoolId(),
        assignment.receivingSchoolId(),
        assignment.subject(),
        assignment.stage(),
        assignment.fte(),
        assignment.from(),
        assignment.to(),
        state,
        moment.day(),
        APPROVED.contains(state),
        ENDED.contains(state) ? moment.day() : null,
        state.equals("RETURNED") ? moment.day() : null,
        state.equals("CONSENTED") ? consent(assignment.party()) : 0,
        assignment.orderNumber());
    rows.touch(moment.district(), ROOM);
  }

  /** A bit for each party, so that consents add up in any order. */
  private static int consent(@Nullable String party) {
    int place = party == null ? -1 : PARTIES.indexOf(party);
    return place < 0 ? 0 : 1 << place;
  }
}
