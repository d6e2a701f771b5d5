package cn.yanzhen.community.target;

import cn.yanzhen.community.target.Measure.Computed;
import cn.yanzhen.community.target.Measure.Total;
import cn.yanzhen.community.target.Measure.Typed;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts what indicators count. */
@Repository
class Tally {
  private static final String TO = "cast(:to as date)";

  private final JdbcClient jdbc;
  private final IndicatorBook book;

  Tally(JdbcClient jdbc, IndicatorBook book) {
    this.jdbc = jdbc;
    this.book = book;
  }

  /** Values by indicator; one that nobody typed is left out. */
  Map<String, BigDecimal> ofCommunity(UUID community, SchoolYear year, LocalDate day) {
    return of(List.of(community), year, day).getOrDefault(community, Map.of());
  }

  /**
   * Values by community and indicator, in one statement however many they are; where nothing
   * happened there is nothing.
   */
  Map<UUID, Map<String, BigDecimal>> of(
      Collection<UUID> communities, SchoolYear year, LocalDate day) {
    var computed = new LinkedHashMap<String, Computed>();
    var selects = new ArrayList<String>();
    for (var indicator : book.all()) {
      switch (indicator.measure()) {
        case Computed measure -> computed.put(indicator.code(), measure);
        case Typed measure -> selects.add(typed(indicator, measure));
      }
    }
    selects.addAll(Relation.counts(computed, TO));
    var values = new HashMap<UUID, Map<String, BigDecimal>>();
    ask(
            Relation.preface(computed.values()) + String.join("\nunion all\n", selects),
            communities,
            year,
            day)
        .query(
            row -> {
              values
                  .computeIfAbsent(row.getObject("community_id", UUID.class), id -> new HashMap<>())
                  .put(row.getString("indicator"), row.getBigDecimal("value"));
            });
    return values;
  }

  private StatementSpec ask(
      String sql, Collection<UUID> communities, SchoolYear year, LocalDate day) {
    return jdbc.sql(sql)
        .param("communities", communities.stream().map(UUID::toString).toArray(String[]::new))
        .param("from", year.from())
        .param("to", day);
  }

  private static String typed(Indicator indicator, Typed typed) {
    var name = "select '" + indicator.code() + "' as indicator, r.community_id, ";
    var rows =
        "reading r where r.indicator = '"
            + indicator.code()
            + "' and r.community_id = any (cast(:communities as uuid[]))"
            + " and r.day between cast(:from as date) and "
            + TO;
    return typed.total() == Total.SUM
        ? name + "sum(r.value) as value from " + rows + " group by r.community_id"
        : "select * from (select distinct on (r.community_id) '"
            + indicator.code()
            + "' as indicator, r.community_id, r.value from "
            + rows
            + " order by r.community_id, r.day desc, r.id desc) latest";
  }

  record Point(LocalDate day, BigDecimal value) {}

  /** The value at the end of each month. */
  List<Point> course(Computed measure, UUID community, SchoolYear year, LocalDate day) {
    return ask(
            Relation.preface(List.of(measure))
                + "select e.day, (select count(*) from ("
                + Relation.of(measure, "e.day")
                + ") r) as value from unnest(cast(:ends as date[])) as e(day) order by e.day",
            List.of(community),
            year,
            day)
        .param("ends", year.monthEnds(day).stream().map(LocalDate::toString).toArray(String[]::new))
        .query(
            (row, number) ->
                new Point(row.getObject("day", LocalDate.class), row.getBigDecimal("value")))
        .list();
  }

  Page<Evidence> evidence(
      Computed measure, UUID community, SchoolYear year, LocalDate day, PageRequest page) {
    var cursor = page.cursor();
    var after = cursor == null ? null : requireOurs(Cursor.decode(cursor, 3));
    var preface = Relation.preface(List.of(measure));
    var relation = "(" + Relation.of(measure, TO) + ") r";
    var rows =
        ask(
                preface
                    + "select r.*, h.page, h.title, h.stage, array(select distinct s.part || '/' ||"
                    + " s.school_id from happening_school s where s.kind = r.kind and s.id = r.id"
                    + " order by 1) as took from (select * from "
                    + relation
                    + (after == null
                        ? ""
                        : " where (r.day, r.kind, r.id) < (cast(:day as date), :kind, cast(:id as"
                            + " uuid))")
                    + " order by r.day desc, r.kind desc, r.id desc limit :limit) r join happening"
                    + " h on h.kind = r.kind and h.id = r.id order by r.day desc, r.kind desc, r.id"
                    + " desc",
                List.of(community),
                year,
                day)
            .param("day", after == null ? null : after.get(0))
            .param("kind", after == null ? null : after.get(1))
            .param("id", after == null ? null : after.get(2))
            .param("limit", page.limit() + 1)
            .query(Tally::read)
            .list();
    long total =
        ask(preface + "select count(*) from " + relation, List.of(community), year, day)
            .query(Long.class)
            .single();
    return Page.of(
            rows,
            page.limit(),
            last -> Cursor.encode(last.day().toString(), last.kind().name(), last.id().toString()))
        .withTotal(total);
  }

  /** Begins with a day and ends with an id, or was not given by us. */
  static List<String> requireOurs(List<String> cursor) {
    try {
      LocalDate.parse(cursor.getFirst());
    } catch (DateTimeParseException notOurs) {
      throw notOurs();
    }
    requireId(cursor.getLast());
    return cursor;
  }

  static UUID requireId(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notOurs) {
      throw notOurs();
    }
  }

  private static RuntimeException notOurs() {
    return Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
  }

  private static Evidence read(ResultSet row, int number) throws SQLException {
    var kind = FactKind.valueOf(row.getString("kind"));
    return new Evidence(
        kind,
        row.getObject("id", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("title"),
        row.getString("subject"),
        row.getString("stage"),
        Arrays.stream((String[]) row.getArray("took").getArray())
            .map(
                took -> {
                  var parts = took.split("/");
                  return new Evidence.Took(Part.valueOf(parts[0]), UUID.fromString(parts[1]));
                })
            .toList(),
        kind.page() + row.getObject("page", UUID.class));
  }
}
