package cn.yanzhen.dashboard.staffing;

import cn.yanzhen.dashboard.figure.Column;
import cn.yanzhen.dashboard.figure.FigureBook;
import cn.yanzhen.dashboard.figure.FigureDefinition;
import cn.yanzhen.dashboard.figure.FigureDefinition.Dimension;
import cn.yanzhen.dashboard.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Needs open and filled; assignments as 人次, and the 人 among them: two figures, never one for the
 * other.
 */
@Component
class StaffingFigures implements FigureBook {

  /** A need as it stood on a day: withdrawn ones are not looked at. */
  private static final String NEEDS =
      """
      select n.need_id::text as id, n.need_id::text as sort, st.state in (%s) as counts,
        array[n.school_id] as of_schools, null::uuid as of_person,
        n.school_id, s.name as school, coalesce(c.name, '') as community, n.subject, n.stage, n.fte, n.from_day, n.to_day, st.state
      from need n
      join lateral (
        select t.state from need_step t where t.need_id = n.need_id and t.on_day <= {day} order by t.sequence desc limit 1) st on true
      left join school s on s.school_id = n.school_id
      left join community c on c.community_id = n.community_id
      where n.district = {district} and st.state <> 'WITHDRAWN'
      """;

  /**
   * Assignments with what became of them. In force on a day: approved, the day within the interval,
   * and neither returned nor withdrawn by then; who moved for good is out on no day. Sent by a day:
   * approved, begun by then, not called off before it began.
   */
  private static final String ASSIGNMENTS =
      """
      select a.assignment_id::text as id, a.assignment_id::text as sort, (%s) as counts,
        array[a.sending_school_id, a.receiving_school_id] as of_schools, a.person_id as of_person,
        p.name as person_name, a.person_id, a.kind, a.sending_school_id, f.name as sending_school,
        a.receiving_school_id, t.name as receiving_school, a.subject, a.stage, a.fte, a.from_day, a.to_day,
        a.order_number, a.returned_on,
        case when a.state = 'CONSENTED' and a.consents < 7 then 'PROPOSED' else a.state end as state
      from (%s) a
      left join person_name p on p.person_id = a.person_id
      left join school f on f.school_id = a.sending_school_id
      left join school t on t.school_id = a.receiving_school_id
      where %s
      """;

  /**
   * Events bear real time: where business time was moved ahead (demonstrations), a return would
   * stand before the assignment began; it then counts as the day after the last. What was voided
   * never was, on any day. Whoever was merged is the one that goes on, on every day.
   */
  static final String ASSIGNMENT =
      """
      select x.assignment_id, coalesce(g.survivor_id, x.person_id) as person_id, x.kind, x.sending_school_id, x.receiving_school_id, x.subject, x.stage, x.fte,
        x.from_day, x.to_day, x.order_number, x.state, x.consents, x.approved, x.heard_on,
        case when x.returned_on <= x.from_day then x.to_day + 1 else x.returned_on end as returned_on,
        case when x.returned_on <= x.from_day then x.to_day + 1 else x.ended_on end as ended_on
      from assignment x left join merged_person g on g.person_id = x.person_id
      where x.district = {district} and x.state <> 'VOIDED'
      """;

  private static final String IN_FORCE =
      "a.approved and a.state <> 'ENDED' and {day} between a.from_day and a.to_day and (a.ended_on"
          + " is null or {day} < a.ended_on)";
  private static final String SENT =
      "a.approved and a.from_day <= {day}"
          + " and (a.ended_on is null or a.returned_on is not null or a.ended_on > a.from_day)";

  private static final String PERSONS =
      """
      select q.person_id::text as id, coalesce(s.code, '') || q.person_id as sort, c.times is not null as counts,
        array[p.school_id] as of_schools, q.person_id as of_person,
        m.name as person_name, p.school_id, s.name as school, p.subjects, p.stages, p.title, p.honour, coalesce(c.times, 0) as times
      from (
        select n.person_id from person_now n
         where n.district = {district} and n.on_day <= {day} and (n.last_day is null or {day} <= n.last_day)
           and not exists (select from person_return r
                            where r.person_id = n.person_id and r.last_day < {day} and {day} < r.since)
        union all
        select distinct a.person_id from (%s) a where not exists (
          select 1 from person_now k where k.person_id = a.person_id and k.district = {district} and k.on_day <= {day})) q
      left join person_now p on p.person_id = q.person_id
      left join (select a.person_id, count(*) as times from (%s) a where %s group by a.person_id) c on c.person_id = q.person_id
      left join person_name m on m.person_id = q.person_id
      left join school s on s.school_id = p.school_id
      """
          .formatted(ASSIGNMENT, ASSIGNMENT, SENT);

  private static final List<Column> NEED_COLUMNS =
      List.of(
          Column.plain("school", "学校"),
          Column.plain("community", "教共体"),
          Column.coded("subject", "学科", Words.SUBJECTS),
          Column.coded("stage", "学段", Words.STAGES),
          Column.plain("fte", "人数(FTE)"),
          Column.plain("from_day", "开始日期"),
          Column.plain("to_day", "结束日期"),
          Column.coded("state", "状态", Words.NEED_STATES));

  private static final Map<String, Dimension> NEED_DIMENSIONS =
      Map.of(
          "subject", Dimension.coded("r.subject", Words.SUBJECTS),
          "stage", Dimension.coded("r.stage", Words.STAGES),
          "state", Dimension.coded("r.state", Words.NEED_STATES),
          "school", Dimension.named("r.school_id::text", "r.school"),
          "community", Dimension.named("r.community", "r.community"));

  private static final List<Column> ASSIGNMENT_COLUMNS =
      List.of(
          Column.personal("person_name", "姓名"),
          Column.coded("kind", "派遣类型", Words.ASSIGNMENT_KINDS),
          Column.plain("sending_school", "派出学校"),
          Column.plain("receiving_school", "接收学校"),
          Column.coded("subject", "学科", Words.SUBJECTS),
          Column.coded("stage", "学段", Words.STAGES),
          Column.plain("fte", "人数(FTE)"),
          Column.plain("from_day", "开始日期"),
          Column.plain("to_day", "结束日期"),
          Column.coded("state", "状态", Words.ASSIGNMENT_STATES),
          Column.plain("order_number", "调令"),
          Column.plain("returned_on", "返回日期"));

  private static final Map<String, Dimension> ASSIGNMENT_DIMENSIONS =
      Map.of(
          "kind", Dimension.coded("r.kind", Words.ASSIGNMENT_KINDS),
          "subject", Dimension.coded("r.subject", Words.SUBJECTS),
          "stage", Dimension.coded("r.stage", Words.STAGES),
          "state", Dimension.coded("r.state", Words.ASSIGNMENT_STATES),
          "sending", Dimension.named("r.sending_school_id::text", "r.sending_school"),
          "receiving", Dimension.named("r.receiving_school_id::text", "r.receiving_school"));

  private static final Set<String> ROOMS = Set.of(StaffingProjection.ROOM);

  @Override
  public List<FigureDefinition> figures() {
    return List.of(
        needs("needsOpen", "未满足的需求", "'OPEN', 'PROPOSED', 'DECLINED'", "待派人、已有人选与无人可派的需求（条）"),
        needs("needsFilled", "已满足的需求", "'FILLED'", "已满足的需求（条）"),
        assignments(
            "assignmentsInForce", "在岗派遣", "人次", "今日在岗（人次）", "已批准的派遣（人次）", IN_FORCE, "a.approved"),
        assignments(
            "assignmentsPersonTimes",
            "累计派遣",
            "人次",
            "已到岗的派遣（人次）",
            "已提名的派遣（人次）",
            SENT,
            "a.heard_on <= {day}"),
        new FigureDefinition(
            "persons",
            "参与交流的教师",
            "人",
            false,
            "派遣过的教师（人）",
            "在册教师（人）",
            PERSONS,
            null,
            List.of(
                Column.personal("person_name", "姓名"),
                Column.plain("school", "学校"),
                Column.coded("subjects", "学科", Words.SUBJECTS),
                Column.coded("stages", "学段", Words.STAGES),
                Column.coded("title", "职称", Words.TITLES),
                Column.coded("honour", "最高荣誉", Words.HONOURS),
                Column.plain("times", "派遣（人次）")),
            Map.of(
                "title", Dimension.coded("r.title", Words.TITLES),
                "honour", Dimension.coded("r.honour", Words.HONOURS),
                "subject", Dimension.coded("unnest(r.subjects)", Words.SUBJECTS),
                "stage", Dimension.coded("unnest(r.stages)", Words.STAGES),
                "school", Dimension.named("r.school_id::text", "r.school")),
            ROOMS),
        assignments(
            "returned",
            "已返回",
            "人次",
            "已返回（人次）",
            "已到岗的派遣（人次）",
            "coalesce(a.returned_on <= {day}, false)",
            SENT));
  }

  private static FigureDefinition needs(String key, String title, String states, String label) {
    return new FigureDefinition(
        key,
        title,
        "条",
        false,
        label,
        "已发布的需求，不含撤回（条）",
        NEEDS.formatted(states),
        null,
        NEED_COLUMNS,
        NEED_DIMENSIONS,
        ROOMS);
  }

  private static FigureDefinition assignments(
      String key,
      String title,
      String unit,
      String label,
      String of,
      String counts,
      String lookedAt) {
    return new FigureDefinition(
        key,
        title,
        unit,
        false,
        label,
        of,
        ASSIGNMENTS.formatted(counts, ASSIGNMENT, lookedAt),
        null,
        ASSIGNMENT_COLUMNS,
        ASSIGNMENT_DIMENSIONS,
        ROOMS);
  }
}
