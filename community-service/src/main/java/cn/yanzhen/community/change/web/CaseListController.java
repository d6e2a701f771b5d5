package cn.yanzhen.community.change.web;

import cn.yanzhen.community.change.CaseBook;
import cn.yanzhen.community.change.CaseDesk;
import cn.yanzhen.community.change.CaseState;
import cn.yanzhen.community.change.ChangeKind;
import cn.yanzhen.community.change.Outlook;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.school.web.SheetDownload;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of cases, what they may say, and what would happen by one. */
@RestController
@RequestMapping("/api/v1/community")
class CaseListController {
  private static final List<String> HEADINGS =
      List.of("变更类型", "教共体", "学校", "生效日期", "原因", "状态", "更正", "退回原因", "提出人", "审批人", "状态日期");
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  private final CaseDesk desk;
  private final CaseViews views;
  private final CaseBook book;
  private final SchoolOffice schools;

  CaseListController(CaseDesk desk, CaseViews views, CaseBook book, SchoolOffice schools) {
    this.desk = desk;
    this.views = views;
    this.book = book;
    this.schools = schools;
  }

  @GetMapping("/change-kinds")
  CaseBook.Book kinds() {
    return book.whole();
  }

  @GetMapping("/changes")
  Page<CaseView> list(
      Caller caller,
      PageRequest page,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable UUID communityId,
      @RequestParam(required = false) @Nullable UUID schoolId) {
    var found = desk.search(caller, state(state), kind(kind), communityId, schoolId, page);
    return new Page<>(views.of(found.items()), found.next(), found.total());
  }

  @GetMapping("/changes/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable UUID communityId,
      @RequestParam(required = false) @Nullable UUID schoolId)
      throws IOException {
    var sheet = SheetDownload.of(format, "教共体变更", HEADINGS);
    var found = desk.all(caller, state(state), kind(kind), communityId, schoolId);
    sheet.send(response, views.of(found).stream().map(CaseListController::row));
  }

  /** Writes nothing. */
  @PostMapping("/changes/preview")
  OutlookView preview(Caller caller, @Valid @RequestBody WishRequest request) {
    return view(desk.preview(request.wish(), caller));
  }

  @GetMapping("/changes/{id}/preview")
  OutlookView preview(Caller caller, @PathVariable UUID id) {
    return view(desk.preview(desk.find(id, caller)));
  }

  private OutlookView view(Outlook outlook) {
    var about =
        Stream.concat(outlook.before().values().stream(), outlook.after().values().stream())
            .flatMap(charter -> charter.schools().stream())
            .collect(Collectors.toSet());
    return OutlookView.of(outlook, schools.withIds(about));
  }

  private static List<?> row(CaseView one) {
    return Arrays.asList(
        one.kind().word(),
        one.toCommunityName() == null
            ? one.communityName()
            : one.communityName() + " → " + one.toCommunityName(),
        one.schoolName(),
        one.effective(),
        one.reasonWord(),
        one.state().word(),
        one.correction() ? "是" : "否",
        one.refusal(),
        one.author(),
        one.decidedBy(),
        one.since().atZone(HERE).toLocalDate());
  }

  private static @Nullable CaseState state(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    try {
      return CaseState.valueOf(code);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("request/state", "state", "没有这种状态：" + code).exception();
    }
  }

  private static @Nullable ChangeKind kind(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    try {
      return ChangeKind.valueOf(code);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("request/kind", "kind", "没有这种变更类型：" + code).exception();
    }
  }
}
