package cn.yanzhen.dashboard.coverage;

import cn.yanzhen.dashboard.journal.Moment;
import cn.yanzhen.dashboard.journal.Rows;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Schools, communities and memberships as the events tell them; the newest sequence of an aggregate
 * wins.
 */
@Component
class CoverageProjection {

  private static final String SCHOOL =
      """
      insert into school (school_id, sequence, district, code, name, short_name, stages, setting, weak, ownership)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (school_id) do update set
        sequence = excluded.sequence, district = excluded.district, code = excluded.code, name = excluded.name,
        short_name = excluded.short_name, stages = excluded.stages, setting = excluded.setting, weak = excluded.weak,
        ownership = excluded.ownership
      where school.sequence < excluded.sequence
      """;
  private static final String SCHOOL_END =
      """
      insert into school_end (school_id, sequence, last_day) values (?, ?, ?)
      on conflict (school_id) do update set sequence = excluded.sequence, last_day = excluded.last_day
      where school_end.sequence < excluded.sequence
      """;
  private static final String COMMUNITY =
      """
      insert into community (community_id, sequence, district, name, lead_school_id, cycle_from, cycle_to)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (community_id) do update set
        sequence = excluded.sequence, district = excluded.district, name = excluded.name,
        lead_school_id = excluded.lead_school_id, cycle_from = excluded.cycle_from, cycle_to = excluded.cycle_to
      where community.sequence < excluded.sequence
      """;
  private static final String COMMUNITY_STEP =
      "insert into community_step (community_id, sequence, state, at, on_day) values (?, ?, ?, ?,"
          + " ?) on conflict do nothing";
  private static final String CYCLE =
      "insert into community_cycle (community_id, sequence, from_day, to_day) values (?, ?, ?, ?)"
          + " on conflict do nothing";
  private static final String MEMBERSHIP =
      """
      insert into membership (community_id, sequence, membership_id, school_id, role, model, grade, from_day, to_day, place)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
      """;

  static final String ROOM = "coverage";

  private final Rows rows;

  CoverageProjection(Rows rows) {
    this.rows = rows;
  }

  void apply(SchoolFacts school, Moment moment) {
    rows.write(
        SCHOOL,
        school.schoolId(),
        moment.sequence(),
        school.district(),
        school.code(),
        school.name(),
        school.shortName(),
        school.stages().toArray(String[]::new),
        school.setting(),
        school.weak(),
        school.ownership());
    rows.touch(school.district(), ROOM);
  }

  void closed(SchoolEnd end, Moment moment) {
    ends(end, end.day(), moment);
  }

  void reopened(SchoolEnd end, Moment moment) {
    ends(end, null, moment);
  }

  private void ends(SchoolEnd end, @Nullable LocalDate lastDay, Moment moment) {
    rows.write(SCHOOL_END, end.schoolId(), moment.sequence(), lastDay);
    rows.touch(moment.district(), ROOM);
  }

  void apply(CommunityFacts community, String state, Moment moment) {
    var id = community.communityId();
    rows.write(COMMUNITY_STEP, id, moment.sequence(), state, moment.timestamp(), moment.day());
    rows.write(
        COMMUNITY,
        id,
        moment.sequence(),
        community.district(),
        community.name(),
        community.leadSchoolId(),
        community.cycleFrom(),
        community.cycleTo());
    for (var cycle : community.allCycles())
      rows.write(CYCLE, id, moment.sequence(), cycle.from(), cycle.to());
    for (var membership : community.memberships()) {
      rows.write(
          MEMBERSHIP,
          id,
          moment.sequence(),
          membership.membershipId(),
          membership.schoolId(),
          membership.role(),
          membership.model(),
          membership.grade(),
          membership.from(),
          membership.to(),
          membership.place() == null ? "MAIN" : membership.place());
      var district = membership.schoolDistrict();
      if (district != null) rows.touch(district, ROOM);
    }
    rows.touch(community.district(), ROOM);
  }
}
