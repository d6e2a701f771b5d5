package cn.yanzhen.dashboard.feed;

import cn.yanzhen.dashboard.journal.Rows;
import cn.yanzhen.dashboard.reader.Sight;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened, kept in ids and told with today's names: an erased name is gone from every line at
 * once.
 */
@Component
public class Happenings {

  private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

  private static final String HAPPENING =
      """
      insert into happening (event_id, district, kind, subject_id, school_id, other_id, person_id, detail, at)
      values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?) on conflict do nothing\
      """;

  private static final String TOLD =
      """
      select h.*, coalesce(s.short_name, s.name) as school_name, coalesce(o.short_name, o.name) as other_name,
        coalesce(g.survivor_id, h.person_id) as of_person, p.name as person_name,
        n.subject as need_subject, n.stage as need_stage, n.fte as need_fte, r.title as resource_title
      from happening h
      left join school s on s.school_id = h.school_id
      left join school o on o.school_id = h.other_id
      left join merged_person g on g.person_id = h.person_id
      left join person_name p on p.person_id = coalesce(g.survivor_id, h.person_id)
      left join need n on h.kind like 'need-%' and n.need_id = h.subject_id
      left join resource r on h.kind = 'resource-downloaded' and r.resource_id = h.subject_id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Rows rows;

  public Happenings(JdbcClient jdbc, JsonMapper json, Rows rows) {
    this.jdbc = jdbc;
    this.json = json;
    this.rows = rows;
  }

  /** Keeps it and lets listeners know. */
  public void record(Happening happening) {
    var moment = happening.moment();
    rows.write(
        HAPPENING,
        moment.eventId(),
        moment.district(),
        happening.kind(),
        happening.subject(),
        happening.school(),
        happening.other(),
        happening.person(),
        json.writeValueAsString(happening.detail()),
        moment.timestamp());
    rows.tell(moment.district(), moment.eventId());
  }

  /** The latest first, of some kinds or (none named) of all. */
  public Page<Told.Line> latest(Sight sight, Set<String> kinds, PageRequest page) {
    var before = page.cursor() == null ? null : Cursor.decode(page.cursor(), 2);
    var query =
        jdbc.sql(
                TOLD
                    + "where h.district = :district"
                    + (kinds.isEmpty() ? "" : " and h.kind = any(:kinds)")
                    + (before == null
                        ? ""
                        : " and (h.at, h.event_id) < (cast(:at as timestamptz), cast(:event as"
                            + " uuid))")
                    + " order by h.at desc, h.event_id desc limit :limit")
            .param("district", sight.district())
            .param("kinds", kinds.toArray(String[]::new))
            .param("limit", page.limit() + 1);
    if (before != null)
      query = query.param("at", instant(before.get(0))).param("event", uuid(before.get(1)));
    var rows = query.query((row, n) -> told(row)).list();
    return Page.of(
            rows,
            page.limit(),
            last -> Cursor.encode(last.at().toString(), last.eventId().toString()))
        .map(told -> told.to(sight));
  }

  public Map<UUID, Told> told(Collection<UUID> events) {
    if (events.isEmpty()) return Map.of();
    return jdbc
        .sql(TOLD + "where h.event_id = any(:events)")
        .param("events", events.toArray(UUID[]::new))
        .query((row, n) -> told(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Told::eventId, Function.identity()));
  }

  private Told told(ResultSet row) throws SQLException {
    var detail = new HashMap<>(json.readValue(row.getString("detail"), DETAIL));
    var subject = row.getString("need_subject");
    if (subject != null) {
      detail.putIfAbsent("subject", subject);
      detail.putIfAbsent("stage", row.getString("need_stage"));
      detail.putIfAbsent("fte", row.getBigDecimal("need_fte").stripTrailingZeros().toPlainString());
    }
    var title = row.getString("resource_title");
    if (title != null) detail.putIfAbsent("title", title);
    return new Told(
        row.getObject("event_id", UUID.class),
        row.getString("district"),
        row.getString("kind"),
        row.getObject("subject_id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("school_id", UUID.class),
        row.getString("school_name"),
        row.getObject("other_id", UUID.class),
        row.getString("other_name"),
        row.getObject("of_person", UUID.class),
        row.getString("person_name"),
        detail);
  }

  private static OffsetDateTime instant(String at) {
    try {
      return OffsetDateTime.parse(at);
    } catch (DateTimeParseException notOurs) {
      throw wrongCursor();
    }
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notOurs) {
      throw wrongCursor();
    }
  }

  private static RuntimeException wrongCursor() {
    return Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
  }
}
