package cn.yanzhen.dashboard.figure.web;

import cn.yanzhen.dashboard.figure.Column;
import cn.yanzhen.dashboard.figure.EvidenceDesk;
import cn.yanzhen.dashboard.figure.Figure;
import cn.yanzhen.dashboard.figure.Figures;
import cn.yanzhen.dashboard.figure.Side;
import cn.yanzhen.dashboard.journal.Journal;
import cn.yanzhen.dashboard.reader.Readers;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dashboard")
class FigureController {

  private final Figures figures;
  private final EvidenceDesk evidence;
  private final Readers readers;
  private final Journal journal;
  private final Clock clock;

  FigureController(
      Figures figures, EvidenceDesk evidence, Readers readers, Journal journal, Clock clock) {
    this.figures = figures;
    this.evidence = evidence;
    this.readers = readers;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @param rebuilding the projections are being read anew: the figures are not whole yet
   */
  record FiguresView(LocalDate asOf, String district, boolean rebuilding, List<Figure> figures) {}

  record ColumnView(String name, String heading, @Nullable Map<String, String> words) {

    static ColumnView of(Column column) {
      var words = column.words();
      return new ColumnView(column.name(), column.heading(), words == null ? null : words.byCode());
    }
  }

  record EvidenceView(
      Figure figure,
      List<ColumnView> columns,
      List<Map<String, @Nullable Object>> items,
      @Nullable String next,
      @Nullable Long total) {}

  record SeriesView(
      String figure,
      String title,
      String unit,
      LocalDate from,
      LocalDate to,
      List<Figures.Point> items) {}

  record BreakdownView(
      String figure,
      String title,
      String unit,
      String by,
      LocalDate date,
      List<String> dimensions,
      List<Figures.Slice> items) {}

  @GetMapping("/figures")
  FiguresView figures(Caller caller, @RequestParam(required = false) @Nullable LocalDate date) {
    var sight = readers.admit(caller);
    var day = day(date);
    return new FiguresView(
        day, sight.district(), journal.rebuilding(), figures.all(sight.district(), day));
  }

  @GetMapping("/figures/{key}")
  Figure figure(
      Caller caller,
      @PathVariable String key,
      @RequestParam(required = false) @Nullable LocalDate date) {
    return figures.one(key, readers.admit(caller).district(), day(date));
  }

  private LocalDate day(@Nullable LocalDate asked) {
    return asked == null ? LocalDate.now(clock) : asked;
  }

  @GetMapping("/figures/{key}/evidence")
  EvidenceView evidence(
      Caller caller,
      @PathVariable String key,
      @RequestParam(defaultValue = "numerator") String side,
      @RequestParam(required = false) @Nullable LocalDate date,
      PageRequest page) {
    var sight = readers.admitOffice(caller);
    var day = day(date);
    var found = evidence.page(key, side(side), sight, day, page);
    var items =
        found.items().stream()
            .<Map<String, @Nullable Object>>map(
                evidence -> {
                  var item = new LinkedHashMap<String, @Nullable Object>();
                  item.put("id", evidence.id());
                  item.putAll(evidence.fields());
                  return item;
                })
            .toList();
    return new EvidenceView(
        figures.one(key, sight.district(), day),
        figures.definition(key).columns().stream().map(ColumnView::of).toList(),
        items,
        found.next(),
        found.total());
  }

  /** A month back unless told otherwise. */
  @GetMapping("/series")
  SeriesView series(
      Caller caller,
      @RequestParam String figure,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    var sight = readers.admit(caller);
    var last = day(to);
    var first = from == null ? last.minusDays(29) : from;
    var definition = figures.definition(figure);
    return new SeriesView(
        figure,
        definition.title(),
        definition.unit(),
        first,
        last,
        figures.series(figure, sight.district(), first, last));
  }

  @GetMapping("/breakdown")
  BreakdownView breakdown(
      Caller caller,
      @RequestParam String figure,
      @RequestParam String by,
      @RequestParam(required = false) @Nullable LocalDate date) {
    var sight = readers.admit(caller);
    var day = day(date);
    var definition = figures.definition(figure);
    return new BreakdownView(
        figure,
        definition.title(),
        definition.unit(),
        by,
        day,
        definition.by().keySet().stream().sorted().toList(),
        figures.breakdown(figure, by, sight.district(), day));
  }

  static Side side(String side) {
    try {
      return Side.valueOf(side.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid(
              "dashboard/side", "side", "side 只能是 numerator（计入的）、rest（未计入的）或 all（全部）。")
          .exception();
    }
  }
}
