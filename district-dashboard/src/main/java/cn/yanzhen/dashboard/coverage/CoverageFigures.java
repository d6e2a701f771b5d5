package cn.yanzhen.dashboard.coverage;

import cn.yanzhen.dashboard.figure.Column;
import cn.yanzhen.dashboard.figure.FigureBook;
import cn.yanzhen.dashboard.figure.FigureDefinition;
import cn.yanzhen.dashboard.figure.FigureDefinition.Dimension;
import cn.yanzhen.dashboard.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Coverage: schools in a community in force, and communities in force. */
@Component
class CoverageFigures implements FigureBook {

  /**
   * Communities in force on a day: approved, led by somebody on that day (a lead school is there
   * for every day of a cycle), and not ended by then. Approval reaches back to the cycle's first
   * day, as the officer's decision does. Who leads is asked of the day: a change of lead that is
   * still to come does not count yet.
   */
  static final String IN_FORCE =
      """
      select c.community_id, c.sequence, c.name, l.school_id as lead_school_id from community c
      join membership l on l.community_id = c.community_id and l.sequence = c.sequence and l.role = 'LEAD'
        and l.from_day <= {day} and (l.to_day is null or l.to_day >= {day})
      join lateral (
        select bool_or(s.state = 'APPROVED') as approved, min(s.on_day) filter (where s.state = 'ENDED') as ended_on
        from community_step s where s.community_id = c.community_id) st on true
      where st.approved and (st.ended_on is null or {day} < st.ended_on)
      """;

  /** The cycle of a day; before all of them the first one, otherwise the last that has begun. */
  static final String CYCLE =
      """
      join lateral (
        select y.from_day as cycle_from, y.to_day as cycle_to from community_cycle y
        where y.community_id = c.community_id and y.sequence = c.sequence
        order by y.from_day > {day}, case when y.from_day > {day} then y.from_day - {day} else {day} - y.from_day end
        limit 1) cy on true
      """;

  /** Schools that are there on a day: until their last day, which events tell. */
  private static final String OPEN_SCHOOLS =
      """
      select s.* from school s left join school_end e on e.school_id = s.school_id
      where s.district = {district} and (e.last_day is null or e.last_day >= {day})
      """;

  /**
   * A school of the district is one row, wherever it belongs: to two communities its main place
   * stands for both, to one of another district it counts here and not there.
   */
  private static final String SCHOOLS =
      """
      select s.school_id::text as id, s.code || s.school_id as sort, m.community_id is not null as counts,
        array[s.school_id] as of_schools, null::uuid as of_person,
        s.code, s.name, s.stages, s.setting, s.weak, s.ownership, m.community_id, m.community, m.role, m.model, m.grade, m.from_day, m.to_day
      from (%s) s
      left join lateral (
        select f.community_id, f.name as community, m.role, m.model, m.grade, m.from_day, m.to_day
        from membership m join (%s) f on f.community_id = m.community_id and f.sequence = m.sequence
        where m.school_id = s.school_id and m.from_day <= {day} and (m.to_day is null or m.to_day >= {day})
        order by m.place, m.role, m.from_day, m.membership_id limit 1) m on true
      """
          .formatted(OPEN_SCHOOLS, IN_FORCE);

  private static final String COMMUNITIES =
      """
      select c.community_id::text as id, c.community_id::text as sort, f.community_id is not null as counts,
        array[coalesce(f.lead_school_id, c.lead_school_id)] as of_schools, null::uuid as of_person,
        c.name, l.name as lead_school, st.state, cy.cycle_from, cy.cycle_to, m.members
      from community c
      %s
      left join (%s) f on f.community_id = c.community_id
      left join school l on l.school_id = coalesce(f.lead_school_id, c.lead_school_id)
      left join lateral (
        select s.state from community_step s where s.community_id = c.community_id order by s.sequence desc limit 1) st on true
      left join lateral (
        select count(distinct m.school_id) as members from membership m
        where m.community_id = c.community_id and m.sequence = c.sequence and m.role = 'MEMBER'
          and m.from_day <= {day} and (m.to_day is null or m.to_day >= {day})) m on true
      where c.district = {district}
      """
          .formatted(CYCLE, IN_FORCE);

  @Override
  public List<FigureDefinition> figures() {
    return List.of(
        new FigureDefinition(
            "coverage",
            "教共体覆盖率",
            "%",
            true,
            "已加入教共体的学校（所，一校只计一次，跨区加入的计入本区）",
            "全区学校（所）",
            SCHOOLS,
            null,
            List.of(
                Column.plain("code", "学校标识码"),
                Column.plain("name", "学校名称"),
                Column.coded("stages", "学段", Words.STAGES),
                Column.coded("setting", "城乡类型", Words.SETTINGS),
                Column.plain("weak", "薄弱学校"),
                Column.coded("ownership", "办学性质", Words.OWNERSHIPS),
                Column.plain("community", "教共体"),
                Column.coded("role", "角色", Words.MEMBER_ROLES),
                Column.coded("model", "办学模式", Words.PAIRING_MODELS),
                Column.coded("grade", "紧密程度", Words.GRADES),
                Column.plain("from_day", "起始日期"),
                Column.plain("to_day", "结束日期")),
            Map.of(
                "setting", Dimension.coded("r.setting", Words.SETTINGS),
                "ownership", Dimension.coded("r.ownership", Words.OWNERSHIPS),
                "stage", Dimension.coded("unnest(r.stages)", Words.STAGES),
                "model", Dimension.coded("r.model", Words.PAIRING_MODELS),
                "grade", Dimension.coded("r.grade", Words.GRADES),
                "community", Dimension.named("r.community_id::text", "r.community")),
            Set.of(CoverageProjection.ROOM)),
        new FigureDefinition(
            "communities",
            "教共体",
            "个",
            false,
            "在周期内生效的教共体（个）",
            "已申报的教共体（个）",
            COMMUNITIES,
            null,
            List.of(
                Column.plain("name", "教共体名称"),
                Column.plain("lead_school", "总校"),
                Column.coded("state", "状态", Words.COMMUNITY_STATES),
                Column.plain("cycle_from", "周期开始"),
                Column.plain("cycle_to", "周期结束"),
                Column.plain("members", "成员校（所）")),
            Map.of("state", Dimension.coded("r.state", Words.COMMUNITY_STATES)),
            Set.of(CoverageProjection.ROOM)));
  }
}
