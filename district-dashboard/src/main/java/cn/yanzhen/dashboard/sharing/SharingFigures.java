package cn.yanzhen.dashboard.sharing;

import cn.yanzhen.dashboard.figure.Column;
import cn.yanzhen.dashboard.figure.FigureBook;
import cn.yanzhen.dashboard.figure.FigureDefinition;
import cn.yanzhen.dashboard.figure.FigureDefinition.Dimension;
import cn.yanzhen.dashboard.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is shared, how often it is fetched, and what is asked for. */
@Component
class SharingFigures implements FigureBook {

  private static final String RESOURCES =
      """
      select r.resource_id::text as id, r.resource_id::text as sort, true as counts,
        array[r.school_id] as of_schools, null::uuid as of_person,
        r.title, r.kind, r.subject, r.stage, r.school_id, s.name as school, r.size, r.on_day as published_on,
        (select count(*) from download d where d.resource_id = r.resource_id and d.on_day <= {day}) as downloads
      from resource r left join school s on s.school_id = r.school_id
      where r.district = {district} and r.on_day <= {day}
      """;

  private static final String DOWNLOADS =
      """
      select d.event_id::text as id, d.event_id::text as sort, true as counts,
        array[d.school_id] as of_schools, null::uuid as of_person,
        r.title, r.kind, r.subject, r.stage, d.school_id, s.name as school, o.name as owner, d.at
      from download d
      left join resource r on r.resource_id = d.resource_id
      left join school s on s.school_id = d.school_id
      left join school o on o.school_id = r.school_id
      where d.district = {district} and d.on_day <= {day}
      """;

  private static final String REQUESTS =
      """
      select q.request_id::text as id, q.request_id::text as sort, st.state in (%s) as counts,
        array[q.school_id] as of_schools, null::uuid as of_person,
        q.title, q.kind, q.subject, q.stage, q.school_id, s.name as school, c.name as claimed_by, q.needed_by, st.state
      from resource_request q
      join lateral (
        select t.state, t.claimed_by_school_id from resource_request_step t
        where t.request_id = q.request_id and t.on_day <= {day} order by t.sequence desc limit 1) st on true
      left join school s on s.school_id = q.school_id
      left join school c on c.school_id = st.claimed_by_school_id
      where q.district = {district} and st.state <> 'WITHDRAWN'
      """;

  private static final List<Column> REQUEST_COLUMNS =
      List.of(
          Column.plain("title", "所需资源"),
          Column.coded("kind", "资源类型", Words.RESOURCE_KINDS),
          Column.coded("subject", "学科", Words.SUBJECTS),
          Column.coded("stage", "学段", Words.STAGES),
          Column.plain("school", "提出学校"),
          Column.plain("claimed_by", "认领学校"),
          Column.plain("needed_by", "需要日期"),
          Column.coded("state", "状态", Words.REQUEST_STATES));

  private static final Map<String, Dimension> REQUEST_DIMENSIONS =
      Map.of(
          "state", Dimension.coded("r.state", Words.REQUEST_STATES),
          "kind", Dimension.coded("r.kind", Words.RESOURCE_KINDS),
          "subject", Dimension.coded("r.subject", Words.SUBJECTS),
          "stage", Dimension.coded("r.stage", Words.STAGES),
          "school", Dimension.named("r.school_id::text", "r.school"));

  private static final Map<String, Dimension> RESOURCE_DIMENSIONS =
      Map.of(
          "kind", Dimension.coded("r.kind", Words.RESOURCE_KINDS),
          "subject", Dimension.coded("r.subject", Words.SUBJECTS),
          "stage", Dimension.coded("r.stage", Words.STAGES),
          "school", Dimension.named("r.school_id::text", "r.school"));

  @Override
  public List<FigureDefinition> figures() {
    return List.of(
        new FigureDefinition(
            "resources",
            "共享资源",
            "件",
            false,
            "已发布的资源（件）",
            "全区学校（所）",
            RESOURCES,
            """
            select count(*) from school s left join school_end e on e.school_id = s.school_id
            where s.district = {district} and (e.last_day is null or e.last_day >= {day})
            """,
            List.of(
                Column.plain("title", "标题"),
                Column.coded("kind", "资源类型", Words.RESOURCE_KINDS),
                Column.coded("subject", "学科", Words.SUBJECTS),
                Column.coded("stage", "学段", Words.STAGES),
                Column.plain("school", "提供学校"),
                Column.plain("size", "大小（字节）"),
                Column.plain("published_on", "发布日期"),
                Column.plain("downloads", "下载（次）")),
            RESOURCE_DIMENSIONS,
            Set.of(SharingProjection.ROOM, "coverage")),
        new FigureDefinition(
            "downloads",
            "资源下载",
            "次",
            false,
            "下载（次）",
            "已发布的资源（件）",
            DOWNLOADS,
            "select count(*) from resource x where x.district = {district} and x.on_day <= {day}",
            List.of(
                Column.plain("title", "标题"),
                Column.coded("kind", "资源类型", Words.RESOURCE_KINDS),
                Column.coded("subject", "学科", Words.SUBJECTS),
                Column.coded("stage", "学段", Words.STAGES),
                Column.plain("school", "下载学校"),
                Column.plain("owner", "提供学校"),
                Column.plain("at", "下载时间")),
            RESOURCE_DIMENSIONS,
            Set.of(SharingProjection.ROOM)),
        requests("requestsOpen", "待满足的资源需求", "'OPEN', 'CLAIMED', 'DELIVERED'", "待认领、制作和验收的需求（条）"),
        requests("requestsAccepted", "已验收的资源需求", "'ACCEPTED'", "已验收的需求（条）"));
  }

  private static FigureDefinition requests(String key, String title, String states, String label) {
    return new FigureDefinition(
        key,
        title,
        "条",
        false,
        label,
        "已提出的资源需求，不含撤回（条）",
        REQUESTS.formatted(states),
        null,
        REQUEST_COLUMNS,
        REQUEST_DIMENSIONS,
        Set.of(SharingProjection.ROOM));
  }
}
