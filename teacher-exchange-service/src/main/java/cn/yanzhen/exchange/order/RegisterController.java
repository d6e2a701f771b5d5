package cn.yanzhen.exchange.order;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.SearchText;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.OrderRegister;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.listing.Export;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  record OrderPerson(UUID id, String name) {}

  record OrderSchool(UUID id, String name) {}

  /**
   * @param from first day, as the letter says
   * @param standing what has become of it by today, in words
   * @param code proves the paper
   */
  record OrderLine(
      String number,
      String district,
      int year,
      int sequence,
      OrderRegister.Kind kind,
      LocalDate issuedOn,
      OrderRegister.@Nullable Mark mark,
      @Nullable LocalDate markedOn,
      UUID assignmentId,
      AssignmentKind assignmentKind,
      OrderPerson person,
      OrderSchool sending,
      OrderSchool receiving,
      String fte,
      LocalDate from,
      LocalDate to,
      Validity validity,
      String standing,
      String code) {}

  record OrderYears(List<Integer> items) {}

  private static final int MOST_IN_A_FILE = 100_000;

  private final Letters letters;
  private final Numbering numbering;
  private final SchoolDirectory directory;
  private final Persons persons;

  RegisterController(
      Letters letters, Numbering numbering, SchoolDirectory directory, Persons persons) {
    this.letters = letters;
    this.numbering = numbering;
    this.directory = directory;
    this.persons = persons;
  }

  @GetMapping
  Page<OrderLine> list(
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
    return new Page<>(lines(shown.items()), shown.next(), letters.count(standing, wanted));
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
        lines(found).stream()
            .map(
                line ->
                    Arrays.asList(
                        line.sequence,
                        line.number,
                        line.issuedOn,
                        line.kind == OrderRegister.Kind.EXTENSION ? "延期" : "派遣",
                        line.person.name,
                        line.sending.name,
                        line.receiving.name,
                        line.assignmentKind.word(),
                        line.fte,
                        line.from,
                        line.to,
                        line.standing,
                        line.markedOn,
                        line.code)));
  }

  private static String officerDistrict(@Nullable String district, Standing standing) {
    if (district == null && !standing.officerOf().isEmpty())
      return standing.officerOf().stream().sorted().findFirst().orElseThrow();
    if (district == null || !standing.isOfficerOf(district))
      throw Refusal.forbidden("只有本区县的管理人员可以核对整本登记簿。").exception();
    return district;
  }

  private List<OrderLine> lines(List<Letter> found) {
    var names = persons.names(found.stream().map(Letter::personId).distinct().toList());
    var schools =
        directory.schools(
            found.stream()
                .flatMap(one -> Stream.of(one.sendingSchoolId(), one.receivingSchoolId()))
                .collect(Collectors.toSet()));
    return found.stream().map(letter -> line(letter, names, schools)).toList();
  }

  private static OrderLine line(Letter letter, Map<UUID, String> names, Map<UUID, School> schools) {
    return new OrderLine(
        letter.letter(),
        letter.district(),
        letter.year(),
        letter.number(),
        letter.kind(),
        letter.issuedOn(),
        letter.mark(),
        letter.markedOn(),
        letter.assignmentId(),
        letter.assignmentKind(),
        new OrderPerson(letter.personId(), names.getOrDefault(letter.personId(), "")),
        school(letter.sendingSchoolId(), schools),
        school(letter.receivingSchoolId(), schools),
        letter.fte().text(),
        letter.ordered().from(),
        letter.ordered().to(),
        letter.validity(),
        letter.standing(),
        letter.spelledCode());
  }

  private static OrderSchool school(UUID id, Map<UUID, School> schools) {
    return new OrderSchool(id, School.nameOf(schools.get(id)));
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
