package cn.yanzhen.dashboard.sessions;

import cn.yanzhen.dashboard.figure.Column;
import cn.yanzhen.dashboard.figure.FigureBook;
import cn.yanzhen.dashboard.figure.FigureDefinition;
import cn.yanzhen.dashboard.figure.FigureDefinition.Dimension;
import cn.yanzhen.dashboard.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was planned and what was held, and the studios there are. */
@Component
class SessionFigures implements FigureBook {

  /**
   * Sessions that were to begin by the day; held ones count. What became of one is as it is known
   * today: a report that comes a day late belongs to the day of its session.
   */
  private static final String SESSIONS =
      """
      select e.session_id::text as id, to_char(e.on_day, 'YYYYMMDD') || e.session_id as sort, e.state = 'HELD' as counts,
        array[e.host_school_id] as of_schools, null::uuid as of_person,
        e.on_day, e.title, e.form, e.subject, e.stage, to_char(e.on_day, 'YYYY-MM') as month,
        coalesce(e.community_id, e.studio_id) as holder_id, coalesce(c.name, t.name) as holder,
        e.host_school_id, h.name as host_school, n.schools, n.expected, n.present, e.state
      from session e
      left join community c on c.community_id = e.community_id
      left join studio t on t.studio_id = e.studio_id
      left join school h on h.school_id = e.host_school_id
      left join lateral (
        select count(distinct p.school_id) as schools, sum(p.expected) as expected, sum(p.present) as present
        from session_school p where p.session_id = e.session_id and p.sequence = e.sequence) n on true
      where e.district = {district} and e.kind = '%s' and e.on_day <= {day}
      """;

  private static final String STUDIOS =
      """
      select t.studio_id::text as id, t.studio_id::text as sort,
        t.from_day <= {day} and (t.to_day is null or t.to_day >= {day}) as counts,
        array[t.seat_school_id] as of_schools, coalesce(g.survivor_id, t.leader_id) as of_person,
        t.name, t.kind, t.level, t.subject, p.name as leader_name, t.seat_school_id, s.name as seat_school,
        m.members, m.schools, t.from_day, t.to_day
      from studio t
      left join school s on s.school_id = t.seat_school_id
      left join merged_person g on g.person_id = t.leader_id
      left join person_name p on p.person_id = coalesce(g.survivor_id, t.leader_id)
      left join lateral (
        select count(distinct coalesce(w.survivor_id, m.person_id)) as members, count(distinct m.school_id) as schools
        from studio_member m left join merged_person w on w.person_id = m.person_id
        where m.studio_id = t.studio_id and m.sequence = t.sequence
          and m.from_day <= {day} and (m.to_day is null or m.to_day >= {day})) m on true
      where t.district = {district} and t.from_day <= {day}
      """;

  private static final Map<String, Dimension> SESSION_DIMENSIONS =
      Map.of(
          "form", Dimension.coded("r.form", Words.SESSION_FORMS),
          "subject", Dimension.coded("r.subject", Words.SUBJECTS),
          "stage", Dimension.coded("r.stage", Words.STAGES),
          "community", Dimension.named("r.holder_id::text", "r.holder"),
          "school", Dimension.named("r.host_school_id::text", "r.host_school"),
          "month", Dimension.named("r.month", "r.month"),
          "state", Dimension.coded("r.state", Words.SESSION_STATES));

  @Override
  public List<FigureDefinition> figures() {
    return List.of(
        sessions("jointResearch", "联合教研", "场", "JOINT_RESEARCH"),
        sessions("syncClasses", "同步课堂", "节", "SYNC_CLASS"),
        new FigureDefinition(
            "studios",
            "工作室",
            "个",
            false,
            "当日存续的工作室（个）",
            "截至当日设立过的工作室（个）",
            STUDIOS,
            null,
            List.of(
                Column.plain("name", "工作室名称"),
                Column.coded("kind", "类型", Words.STUDIO_KINDS),
                Column.coded("level", "级别", Words.STUDIO_LEVELS),
                Column.coded("subject", "学科", Words.SUBJECTS),
                Column.personal("leader_name", "主持人"),
                Column.plain("seat_school", "所在学校"),
                Column.plain("members", "成员（人）"),
                Column.plain("schools", "成员学校（所）"),
                Column.plain("from_day", "起始日期"),
                Column.plain("to_day", "结束日期")),
            Map.of(
                "level", Dimension.coded("r.level", Words.STUDIO_LEVELS),
                "kind", Dimension.coded("r.kind", Words.STUDIO_KINDS),
                "subject", Dimension.coded("r.subject", Words.SUBJECTS),
                "school", Dimension.named("r.seat_school_id::text", "r.seat_school")),
            Set.of(SessionProjection.ROOM, "coverage", "staffing")));
  }

  private static FigureDefinition sessions(String key, String title, String unit, String kind) {
    return new FigureDefinition(
        key,
        title,
        unit,
        false,
        "已开展（" + unit + "）",
        "截至当日计划开展，含取消（" + unit + "）",
        SESSIONS.formatted(kind),
        null,
        List.of(
            Column.plain("on_day", "日期"),
            Column.plain("title", "主题"),
            Column.coded("form", "形式", Words.SESSION_FORMS),
            Column.coded("subject", "学科", Words.SUBJECTS),
            Column.coded("stage", "学段", Words.STAGES),
            Column.plain("holder", "教共体或工作室"),
            Column.plain("host_school", "主持学校"),
            Column.plain("schools", "参加学校（所）"),
            Column.plain("expected", "应到（人）"),
            Column.plain("present", "实到（人）"),
            Column.coded("state", "状态", Words.SESSION_STATES)),
        SESSION_DIMENSIONS,
        Set.of(SessionProjection.ROOM, "coverage"));
  }
}
