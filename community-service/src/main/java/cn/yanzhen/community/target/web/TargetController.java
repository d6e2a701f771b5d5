package cn.yanzhen.community.target.web;

import cn.yanzhen.community.school.web.SheetDownload;
import cn.yanzhen.community.target.Board;
import cn.yanzhen.community.target.BoardOffice;
import cn.yanzhen.community.target.IndicatorBook;
import cn.yanzhen.community.target.SchoolYear;
import cn.yanzhen.community.target.TargetOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everybody of the district reads the targets of its communities; who may write stands in the
 * office.
 */
@RestController
@RequestMapping("/api/v1/community")
class TargetController {
  private static final List<String> HEADINGS =
      List.of("教共体名称", "学年", "五个一体化", "指标", "单位", "基数", "目标", "完成值", "完成比例", "状态", "截至");

  private final TargetOffice office;
  private final BoardOffice boards;
  private final IndicatorBook book;
  private final Clock clock;

  TargetController(TargetOffice office, BoardOffice boards, IndicatorBook book, Clock clock) {
    this.office = office;
    this.boards = boards;
    this.book = book;
    this.clock = clock;
  }

  record IndicatorsView(String label, String source, int year, List<IndicatorView> items) {}

  /** What can be aimed at, and the school year of today. */
  @GetMapping("/targets/indicators")
  IndicatorsView indicators(Caller caller) {
    return new IndicatorsView(
        book.label(),
        book.source(),
        book.yearOf(caller.requireDistrict(), today(null)).year(),
        book.all().stream().map(IndicatorView::of).toList());
  }

  @GetMapping("/targets/overview")
  Page<BoardView> overview(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable LocalDate on,
      PageRequest page) {
    var district = caller.requireDistrict();
    return boards
        .overview(district, year(district, year, on), today(on), page)
        .map(row -> BoardView.of(row.community(), row.name(), row.board(), null));
  }

  @GetMapping("/targets/overview/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable LocalDate on)
      throws IOException {
    var district = caller.requireDistrict();
    var rows = new ArrayList<BoardOffice.Row>();
    String cursor = null;
    do {
      var page =
          boards.overview(
              district,
              year(district, year, on),
              today(on),
              new PageRequest(PageRequest.MOST, cursor));
      rows.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    SheetDownload.of(format, "教共体目标", HEADINGS)
        .send(
            response,
            rows.stream()
                .flatMap(
                    row ->
                        row.board().lines().stream()
                            .map(line -> row(row.name(), row.board(), line))));
  }

  @GetMapping("/communities/{id}/targets/{year}")
  ResponseEntity<BoardView> board(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable int year,
      @RequestParam(required = false) @Nullable LocalDate on) {
    var district = caller.requireDistrict();
    var community = boards.community(id, district);
    var board = boards.board(community, year(district, year, on), today(on));
    var plan = board.plan();
    var answer = ResponseEntity.ok();
    if (plan != null) {
      answer.eTag(Version.etag(plan.version()));
    }
    return answer.body(
        BoardView.of(
            id, community.charter().name(), board, office.actions(id, district, plan, caller)));
  }

  private static List<?> row(String community, Board board, Board.Line line) {
    var goal = line.goal();
    return Arrays.asList(
        community,
        board.year().year() + "-" + (board.year().year() + 1),
        line.indicator().integration().word(),
        line.indicator().nameZh(),
        line.indicator().unitZh(),
        goal == null ? null : goal.base(),
        goal == null ? null : goal.goal(),
        line.progress().value(),
        line.progress().share(),
        line.progress().standing().word(),
        board.on());
  }

  private SchoolYear year(String district, @Nullable Integer asked, @Nullable LocalDate on) {
    return asked == null ? book.yearOf(district, today(on)) : book.year(district, plausible(asked));
  }

  static int plausible(int year) {
    if (year < 2000 || year > 2100) {
      throw Refusal.invalid("request/year", "year", "学年应在 2000 至 2100 之间。").exception();
    }
    return year;
  }

  private LocalDate today(@Nullable LocalDate on) {
    return on == null ? LocalDate.now(clock) : on;
  }
}
