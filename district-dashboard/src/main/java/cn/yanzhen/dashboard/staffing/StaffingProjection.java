package cn.yanzhen.dashboard.staffing;

import cn.yanzhen.dashboard.journal.Moment;
import cn.yanzhen.dashboard.journal.Rows;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Persons, needs and assignments as the events tell them; the newest sequence of an aggregate wins. */
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
      "insert into need_step (need_id, sequence, state, at, on_day) values (?, ?, ?, ?, ?) on conflict do nothing";
  private static final String ASSIGNMENT =
      """
      insert into assignment (assignment_id, sequence, district, need_id, person_id, kind, sending_school_id,
        receiving_school_id, subject, stage, fte, from_day, to_day)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (assignment_id) do update set
        sequence = excluded.sequence, district = excluded.district, need_id = excluded.need_id,
        person_id = excluded.person_id, kind = excluded.kind, sending_school_id = excluded.sending_school_id,
        receiving_school_id = excluded.receiving_school_id, subject = excluded.subject, stage = excluded.stage,
        fte = excluded.fte, from_day = excluded.from_day, to_day = excluded.to_day
      where assignment.sequence < excluded.sequence
      """;
  private static final String ASSIGNMENT_STEP =
      """
      insert into assignment_step (assignment_id, sequence, state, party, order_number, at, on_day)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

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
    rows.touch(moment.district());
  }

  void apply(PersonNamed named, long sequence) {
    rows.write(NAME, named.personId(), sequence, named.name());
  }

  /** Forgets a name, and keeps no older event from ever bringing it back. */
  void erase(UUID person, long sequence) {
    rows.write(ERASED, person, sequence);
  }

  void apply(NeedPosted need, Moment moment) {
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
    step(need.needId(), "OPEN", moment);
  }

  /** What moved a need says only where it went: what it asks for came with its posting. */
  void step(UUID need, String state, Moment moment) {
    rows.write(NEED_STEP, need, moment.sequence(), state, moment.timestamp(), moment.day());
    rows.touch(moment.district());
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
        assignment.to());
    rows.write(
        ASSIGNMENT_STEP,
        assignment.assignmentId(),
        moment.sequence(),
        state,
        assignment.party(),
        assignment.orderNumber(),
        moment.timestamp(),
        moment.day());
    rows.touch(moment.district());
  }
}
