package cn.yanzhen.community.target;

import cn.yanzhen.community.target.Measure.Computed;
import cn.yanzhen.community.target.Measure.Total;
import cn.yanzhen.community.target.Measure.Typed;
import cn.yanzhen.community.target.Relation.Scope;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    return values(Scope.COMMUNITY, "", community, year, day).getOrDefault(community, Map.of());
  }

  /** Values by community and indicator; where nothing happened there is nothing. */
  Map<UUID, Map<String, BigDecimal>> ofDistrict(String district, SchoolYear year, LocalDate day) {
    return values(Scope.DISTRICT, district, new UUID(0, 0), year, day);
  }

  private Map<UUID, Map<String, BigDecimal>> values(
      Scope scope, String district, UUID community, SchoolYear year, LocalDate day) {
    var sql =
        Relation.preface(scope)
            + book.all().stream()
                .map(indicator -> value(indicator, scope))
                .collect(Collectors.joining("\nunion all\n"));
    var values = new HashMap<UUID, Map<String, BigDecimal>>();
    jdbc.sql(sql)
        .param("district", district)
        .param("community", community)
        .param("from", year.from())
        .param("to", day)
        .query(
            row -> {
              values
                  .computeIfAbsent(row.getObject("community_id", UUID.class), id -> new HashMap<>())
                  .put(row.getString("indicator"), row.getBigDecimal("value"));
            });
    return values;
  }

  private static String value(Indicator indicator, Scope scope) {
    var name = "select '" + indicator.code() + "' as indicator, r.community_id, ";
    return switch (indicator.measure()) {
      case Computed computed ->
          name
              + "cast(count(*) as numeric) as value from ("
              + Relation.of(computed, TO)
              + ") r group by r.community_id";
      case Typed typed -> typed(indicator, typed, scope, name);
    };
  }

  private static String typed(Indicator indicator, Typed typed, Scope scope, String name) {
    var rows =
        "reading r where r.indicator = '"
            + indicator.code()
            + "' and "
            + switch (scope) {
              case COMMUNITY -> "r.community_id = :community";
              case DISTRICT -> "r.district = :district";
            }
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
    return jdbc.sql(
            Relation.preface(Scope.COMMUNITY)
                + "select e.day, (select count(*) from ("
                + Relation.of(measure, "e.day")
                + ") r) as value from unnest(cast(:ends as date[])) as e(day) order by e.day")
        .param("community", community)
        .param("from", year.from())
        .param("to", day)
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
    var relation = "(" + Relation.of(measure, TO) + ") r";
    var rows =
        jdbc.sql(
                Relation.preface(Scope.COMMUNITY)
                    + "select r.*, array(select distinct s.part || '/' || s.school_id from"
                    + " happening_school s where s.kind = r.kind and s.id = r.id order by 1) as"
                    + " took from "
                    + relation
                    + (after == null
                        ? ""
                        : " where (r.day, r.kind, r.id) < (cast(:day as date), :kind, cast(:id as"
                            + " uuid))")
                    + " order by r.day desc, r.kind desc, r.id desc limit :limit")
            .param("community", community)
            .param("from", year.from())
            .param("to", day)
            .param("day", after == null ? null : after.get(0))
            .param("kind", after == null ? null : after.get(1))
            .param("id", after == null ? null : after.get(2))
            .param("limit", page.limit() + 1)
            .query(Tally::read)
            .list();
    long total =
        jdbc.sql(Relation.preface(Scope.COMMUNITY) + "select count(*) from " + relation)
            .param("community", community)
            .param("from", year.from())
            .param("to", day)
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
      UUID.fromString(cursor.getLast());
      return cursor;
    } catch (DateTimeParseException | IllegalArgumentException notOurs) {
      throw Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
    }
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
