package cn.yanzhen.community.target.web;

import cn.yanzhen.community.document.DocumentOffice;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.school.web.SheetDownload;
import cn.yanzhen.community.target.BoardOffice;
import cn.yanzhen.community.target.Evidence;
import cn.yanzhen.community.target.FactKind;
import cn.yanzhen.community.target.Indicator;
import cn.yanzhen.community.target.IndicatorBook;
import cn.yanzhen.community.target.Measure;
import cn.yanzhen.community.target.Part;
import cn.yanzhen.community.target.SchoolYear;
import cn.yanzhen.community.target.web.ReadingController.ReadingView;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a figure rests on: the facts it counts, or the values that were typed. */
@RestController
@RequestMapping("/api/v1/community/communities/{id}/targets/{year}/indicators/{code}")
class EvidenceController {
  private static final List<String> HEADINGS =
      List.of("日期", "结束日期", "事项", "名称", "学科", "学段", "学校", "编号");
  private static final List<String> TYPED_HEADINGS =
      List.of("日期", "数值", "说明", "附件", "附件 SHA-256", "填报人", "编号");

  /** Nobody reads more in a spreadsheet, and more do not fit into one answer's memory. */
  private static final int MOST_EXPORTED = 20_000;

  private final BoardOffice boards;
  private final IndicatorBook book;
  private final SchoolOffice schools;
  private final DocumentOffice documents;
  private final Clock clock;

  EvidenceController(
      BoardOffice boards,
      IndicatorBook book,
      SchoolOffice schools,
      DocumentOffice documents,
      Clock clock) {
    this.boards = boards;
    this.book = book;
    this.schools = schools;
    this.documents = documents;
    this.clock = clock;
  }

  record TookView(Part part, UUID schoolId, String name) {}

  record FactView(
      FactKind kind,
      UUID id,
      LocalDate day,
      @Nullable LocalDate lastDay,
      String title,
      @Nullable String subject,
      @Nullable String stage,
      List<TookView> schools,
      String link) {}

  /** Facts for a computed indicator, readings for a typed one; the other list is empty. */
  record EvidenceView(
      IndicatorView indicator,
      LocalDate on,
      List<FactView> items,
      List<ReadingView> readings,
      @Nullable String next,
      @Nullable Long total) {}

  record PointView(
      LocalDate day, java.math.@Nullable BigDecimal value, java.math.BigDecimal gone) {}

  @GetMapping("/evidence")
  EvidenceView evidence(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable int year,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable LocalDate on,
      PageRequest page) {
    var asked = ask(caller, id, year, code);
    var day = on == null ? LocalDate.now(clock) : on;
    return switch (asked.indicator.measure()) {
      case Measure.Computed computed -> {
        var found = boards.evidence(id, computed, asked.year, day, page);
        var names = names(found.items());
        yield new EvidenceView(
            IndicatorView.of(asked.indicator),
            day,
            found.items().stream().map(fact -> fact(fact, names)).toList(),
            List.of(),
            found.next(),
            found.total());
      }
      case Measure.Typed typed -> {
        var found = boards.typed(id, code, asked.year, day, page);
        yield new EvidenceView(
            IndicatorView.of(asked.indicator),
            day,
            List.of(),
            ReadingView.of(found.items(), documents),
            found.next(),
            found.total());
      }
    };
  }

  @GetMapping("/evidence/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      @PathVariable UUID id,
      @PathVariable int year,
      @PathVariable String code,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(required = false) @Nullable LocalDate on)
      throws IOException {
    var asked = ask(caller, id, year, code);
    var day = on == null ? LocalDate.now(clock) : on;
    switch (asked.indicator.measure()) {
      case Measure.Computed computed -> {
        var facts = all(page -> boards.evidence(id, computed, asked.year, day, page));
        var names = names(facts);
        SheetDownload.of(format, asked.indicator.nameZh(), HEADINGS)
            .send(response, facts.stream().map(fact -> row(fact(fact, names))));
      }
      case Measure.Typed typed -> {
        var readings =
            ReadingView.of(all(page -> boards.typed(id, code, asked.year, day, page)), documents);
        SheetDownload.of(format, asked.indicator.nameZh(), TYPED_HEADINGS)
            .send(response, readings.stream().map(EvidenceController::row));
      }
    }
  }

  /** The value at the end of each month of the year. */
  @GetMapping("/course")
  Page<PointView> course(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable int year,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable LocalDate on) {
    var asked = ask(caller, id, year, code);
    return Page.all(
        boards
            .course(id, asked.indicator, asked.year, on == null ? LocalDate.now(clock) : on)
            .stream()
            .map(point -> new PointView(point.day(), point.value(), point.gone()))
            .toList());
  }

  private record Asked(Indicator indicator, SchoolYear year) {}

  private Asked ask(Caller caller, UUID id, int year, String code) {
    var district = caller.requireDistrict();
    boards.community(id, district);
    return new Asked(boards.indicator(code), book.year(district, TargetController.plausible(year)));
  }

  private interface Pages<T> {
    Page<T> get(PageRequest page);
  }

  private static <T> List<T> all(Pages<T> pages) {
    var all = new ArrayList<T>();
    String cursor = null;
    do {
      var page = pages.get(new PageRequest(PageRequest.MOST, cursor));
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null && all.size() < MOST_EXPORTED);
    return all;
  }

  private Map<UUID, String> names(Collection<Evidence> facts) {
    return schools
        .withIds(
            facts.stream()
                .flatMap(fact -> fact.schools().stream())
                .map(Evidence.Took::schoolId)
                .collect(Collectors.toSet()))
        .values()
        .stream()
        .collect(Collectors.toMap(school -> school.id(), school -> school.name()));
  }

  private static FactView fact(Evidence fact, Map<UUID, String> names) {
    return new FactView(
        fact.kind(),
        fact.id(),
        fact.day(),
        fact.lastDay(),
        fact.title(),
        fact.subject(),
        fact.stage(),
        fact.schools().stream()
            .map(
                took ->
                    new TookView(
                        took.part(), took.schoolId(), names.getOrDefault(took.schoolId(), "")))
            .toList(),
        fact.link());
  }

  private static List<?> row(FactView fact) {
    return Arrays.asList(
        fact.day(),
        fact.lastDay(),
        fact.kind().word(),
        fact.title(),
        fact.subject(),
        fact.stage(),
        fact.schools().stream()
            .map(TookView::name)
            .filter(name -> !name.isEmpty())
            .distinct()
            .collect(Collectors.joining("、")),
        fact.id().toString());
  }

  private static List<?> row(ReadingView reading) {
    return Arrays.asList(
        reading.day(),
        reading.value(),
        reading.explanation(),
        reading.attachment().name(),
        reading.attachment().sha256(),
        reading.by(),
        reading.id().toString());
  }
}
