package cn.yanzhen.community.target;

import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.target.Measure.Computed;
import cn.yanzhen.community.target.Measure.Total;
import cn.yanzhen.community.target.Measure.Typed;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows how far communities have come, and what each figure rests on. */
@Service
public class BoardOffice {
  /** More readings than these nobody types in a year. */
  private static final int MOST_READINGS = 2000;

  private final TargetOffice targets;
  private final Plans plans;
  private final Tally tally;
  private final Readings readings;
  private final IndicatorBook book;
  private final Concerned concerned;

  BoardOffice(
      TargetOffice targets,
      Plans plans,
      Tally tally,
      Readings readings,
      IndicatorBook book,
      Concerned concerned) {
    this.targets = targets;
    this.plans = plans;
    this.tally = tally;
    this.readings = readings;
    this.book = book;
    this.concerned = concerned;
  }

  public Community community(UUID id, String district) {
    return targets.community(id, district);
  }

  public Board board(Community community, SchoolYear year, LocalDate on) {
    var day = within(year, on);
    return board(
        year,
        on,
        plans.find(community.id(), year.year()).orElse(null),
        tally.ofCommunity(community.id(), year, day));
  }

  /** A community and its board. */
  public record Row(UUID community, String name, Board board) {}

  /** The communities that the year concerns, in the order of names. */
  public Page<Row> overview(String district, SchoolYear year, LocalDate on, PageRequest page) {
    var cursor = page.cursor();
    var after = cursor == null ? null : Cursor.decode(cursor, 2);
    var concerned =
        Page.of(
            this.concerned.page(
                district,
                year,
                after == null ? null : after.getFirst(),
                after == null ? null : Tally.requireId(after.getLast()),
                page.limit() + 1),
            page.limit(),
            last -> Cursor.encode(last.name(), last.id().toString()));
    var ids = concerned.items().stream().map(Concerned.Named::id).toList();
    var values = tally.of(ids, year, within(year, on));
    var planned =
        plans.of(ids, year.year()).stream()
            .collect(Collectors.toMap(Plan::communityId, Function.identity()));
    return concerned
        .map(
            one ->
                new Row(
                    one.id(),
                    one.name(),
                    board(
                        year, on, planned.get(one.id()), values.getOrDefault(one.id(), Map.of()))))
        .withTotal(this.concerned.count(district, year));
  }

  private Board board(
      SchoolYear year, LocalDate on, @Nullable Plan plan, Map<String, BigDecimal> values) {
    var gone = year.gone(on);
    Map<String, Goal> goals =
        plan == null
            ? Map.of()
            : plan.goals().stream().collect(Collectors.toMap(Goal::indicator, Function.identity()));
    return new Board(
        year,
        on,
        gone,
        plan,
        book.all().stream()
            .map(
                indicator -> {
                  var goal = goals.get(indicator.code());
                  return new Board.Line(
                      indicator,
                      goal,
                      Progress.of(indicator, goal, value(indicator, values), gone));
                })
            .toList());
  }

  /** Where nothing happened the count is nothing; where nothing was typed there is no value. */
  private static @Nullable BigDecimal value(Indicator indicator, Map<String, BigDecimal> values) {
    var value = values.get(indicator.code());
    return value == null && indicator.measure() instanceof Computed ? BigDecimal.ZERO : value;
  }

  public Indicator indicator(String code) {
    return book.find(code).orElseThrow(() -> Refusal.notFound("没有这个指标。").exception());
  }

  public Page<Evidence> evidence(
      UUID community, Computed measure, SchoolYear year, LocalDate on, PageRequest page) {
    return tally.evidence(measure, community, year, within(year, on), page);
  }

  public Page<Reading> typed(
      UUID community, String indicator, SchoolYear year, LocalDate on, PageRequest page) {
    var cursor = page.cursor();
    var after = cursor == null ? null : Tally.requireOurs(Cursor.decode(cursor, 2));
    var day = within(year, on);
    var rows =
        readings.of(
            community,
            indicator,
            year.from(),
            day,
            after == null ? null : LocalDate.parse(after.getFirst()),
            after == null ? null : UUID.fromString(after.getLast()),
            page.limit() + 1);
    return Page.of(
            rows, page.limit(), last -> Cursor.encode(last.day().toString(), last.id().toString()))
        .withTotal(readings.count(community, indicator, year.from(), day));
  }

  /** A month's last day and the value then; no value where nothing was typed yet. */
  public record Point(LocalDate day, @Nullable BigDecimal value, BigDecimal gone) {}

  public List<Point> course(UUID community, Indicator indicator, SchoolYear year, LocalDate on) {
    return switch (indicator.measure()) {
      case Computed computed ->
          tally.course(computed, community, year, within(year, on)).stream()
              .map(point -> new Point(point.day(), point.value(), year.gone(point.day())))
              .toList();
      case Typed typed -> course(community, indicator.code(), typed, year, on);
    };
  }

  private List<Point> course(
      UUID community, String indicator, Typed typed, SchoolYear year, LocalDate on) {
    var all =
        readings
            .of(community, indicator, year.from(), within(year, on), null, null, MOST_READINGS)
            .stream()
            .sorted(Comparator.comparing(Reading::day).thenComparing(Reading::id))
            .toList();
    var points = new ArrayList<Point>();
    for (var end : year.monthEnds(on)) {
      var until = all.stream().filter(reading -> !reading.day().isAfter(end)).toList();
      BigDecimal value =
          until.isEmpty()
              ? null
              : typed.total() == Total.SUM
                  ? until.stream().map(Reading::value).reduce(BigDecimal.ZERO, BigDecimal::add)
                  : until.getLast().value();
      points.add(new Point(end, value, year.gone(end)));
    }
    return points;
  }

  /** Past the end of a year its last day counts. */
  private static LocalDate within(SchoolYear year, LocalDate on) {
    return on.isAfter(year.to()) ? year.to() : on;
  }
}
