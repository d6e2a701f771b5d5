package cn.yanzhen.exchange.order;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.SearchText;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.OrderRegister;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.listing.Export;
import cn.yanzhen.exchange.post.AssignmentKind;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** 调令登记簿: the whole of a district for its officers, their own for schools and persons. */
@RestController
@RequestMapping("/api/v1/exchange/orders")
class RegisterController {

  /** What a list may be narrowed to. */
  enum Marked {
    NONE,
    CANCELLED,
    VOIDED
  }

  record OrderYears(List<Integer> items) {}

  private static final int MOST_IN_A_FILE = 100_000;

  private final Letters letters;
  private final Numbering numbering;
  private final RegisterLines lines;
  private final SchoolDirectory directory;

  RegisterController(
      Letters letters, Numbering numbering, RegisterLines lines, SchoolDirectory directory) {
    this.letters = letters;
    this.numbering = numbering;
    this.lines = lines;
    this.directory = directory;
  }

  @GetMapping
  Page<RegisterLines.OrderLine> list(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String district,
      @RequestParam(required = false) OrderRegister.@Nullable Kind kind,
      @RequestParam(required = false) @Nullable AssignmentKind assignmentKind,
      @RequestParam(required = false) @Nullable Marked mark,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable UUID assignmentId,
      @RequestParam(required = false) @Nullable String q,
      PageRequest page,
      Caller caller) {
    var standing = directory.standing(caller);
    var wanted = wanted(year, district, kind, assignmentKind, mark, schoolId, assignmentId, q);
    var found = letters.seen(standing, wanted, place(page), page.limit() + 1);
    var shown = Page.of(found, page.limit(), RegisterController::at);
    return new Page<>(lines.of(shown.items()), shown.next(), letters.count(standing, wanted));
  }

  @GetMapping("/years")
  OrderYears years(Caller caller) {
    return new OrderYears(letters.years(directory.standing(caller)));
  }

  /** That no number is missing can only be seen by who sees them all. */
  @GetMapping("/numbering")
  Numbering.Proof numbering(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String district,
      Caller caller) {
    var standing = directory.standing(caller);
    return numbering.proof(
        officerDistrict(district, standing), year == null ? directory.today().getYear() : year);
  }

  @GetMapping("/export.{format:xlsx|csv}")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable String format,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String district,
      @RequestParam(required = false) OrderRegister.@Nullable Kind kind,
      @RequestParam(required = false) @Nullable AssignmentKind assignmentKind,
      @RequestParam(required = false) @Nullable Marked mark,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable String q,
      Caller caller) {
    var found =
        letters.seen(
            directory.standing(caller),
            wanted(year, district, kind, assignmentKind, mark, schoolId, null, q),
            null,
            MOST_IN_A_FILE);
    return Export.of(
        "调令登记簿",
        format,
        List.of(
            "序号",
            "文号",
            "签发日期",
            "签发机关",
            "种类",
            "姓名",
            "派出学校",
            "接收学校",
            "派遣类型",
            "工作量(FTE)",
            "开始日期",
            "结束日期",
            "现状",
            "标注日期",
            "验证码"),
        lines.of(found).stream()
            .map(
                line ->
                    Arrays.asList(
                        line.sequence(),
                        line.number(),
                        line.issuedOn(),
                        line.issuer(),
                        line.kind() == OrderRegister.Kind.EXTENSION ? "延期" : "派遣",
                        line.person().name(),
                        line.sending().name(),
                        line.receiving().name(),
                        line.assignmentKind().word(),
                        line.fte(),
                        line.from(),
                        line.to(),
                        line.standing(),
                        line.markedOn(),
                        line.code())));
  }

  private static String officerDistrict(@Nullable String district, Standing standing) {
    if (district == null && !standing.officerOf().isEmpty())
      return standing.officerOf().stream().sorted().findFirst().orElseThrow();
    if (district == null || !standing.isOfficerOf(district))
      throw Refusal.forbidden("只有本区县的管理人员可以核对整本登记簿。").exception();
    return district;
  }

  private static Letters.Wanted wanted(
      @Nullable Integer year,
      @Nullable String district,
      OrderRegister.@Nullable Kind kind,
      @Nullable AssignmentKind assignmentKind,
      @Nullable Marked mark,
      @Nullable UUID schoolId,
      @Nullable UUID assignmentId,
      @Nullable String q) {
    return new Letters.Wanted(
        year,
        district,
        kind,
        assignmentKind,
        mark == null ? null : mark.name(),
        schoolId,
        assignmentId,
        SearchText.inside(q));
  }

  private static String at(Letter letter) {
    return Cursor.encode(
        Integer.toString(letter.year()), Integer.toString(letter.number()), letter.district());
  }

  private static Letters.@Nullable Place place(PageRequest page) {
    if (page.cursor() == null) return null;
    var parts = Cursor.decode(page.cursor(), 3);
    try {
      return new Letters.Place(
          Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)), parts.get(2));
    } catch (NumberFormatException notOurs) {
      throw Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
    }
  }
}
