package cn.yanzhen.community.session.web;

import cn.yanzhen.community.school.web.SheetDownload;
import cn.yanzhen.community.session.IcsCalendar;
import cn.yanzhen.community.session.Session;
import cn.yanzhen.community.session.SessionBook;
import cn.yanzhen.community.session.Slot;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar: pages, files and iCalendar of one query. Everybody of the district reads it. */
@RestController
@RequestMapping("/api/v1/community/sessions")
class CalendarController {
  private static final List<String> HEADINGS =
      List.of(
          "日期", "开始", "结束", "类别", "形式", "主题", "学科", "学段", "教共体或工作室", "主持学校", "参加学校", "应到", "实到",
          "状态", "取消原因");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final SessionBook book;
  private final NameBook names;
  private final Clock clock;
  private final String publicUrl;

  CalendarController(
      SessionBook book,
      NameBook names,
      Clock clock,
      @Value("${yanzhen.public-url}") String publicUrl) {
    this.book = book;
    this.names = names;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  @GetMapping
  Page<SessionView> list(Caller caller, PageRequest page, Asked asked) {
    var found = book.search(asked.filter(caller), page);
    var words = names.of(found.items(), caller);
    return found.map(session -> SessionView.of(session, words, null));
  }

  @GetMapping("/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      @RequestParam(defaultValue = "xlsx") String format,
      Asked asked)
      throws IOException {
    var download = SheetDownload.of(format, "联合教研与同步课堂", HEADINGS);
    var found = book.all(asked.filter(caller));
    var words = names.of(found, caller);
    download.send(response, found.stream().map(session -> row(session, words)));
  }

  @GetMapping("/calendar.ics")
  ResponseEntity<byte[]> calendar(Caller caller, Asked asked) {
    return ics("活动日历.ics", book.all(asked.filter(caller)), caller);
  }

  @GetMapping("/{id}/calendar.ics")
  ResponseEntity<byte[]> calendar(Caller caller, @PathVariable UUID id) {
    var session =
        book.find(id, caller.requireDistrict())
            .orElseThrow(() -> Refusal.notFound("没有这次活动，或它不属于您的区县。").exception());
    return ics("活动.ics", List.of(session), caller);
  }

  private ResponseEntity<byte[]> ics(String fileName, List<Session> sessions, Caller caller) {
    var words = names.of(sessions, caller);
    var text =
        IcsCalendar.of(
            sessions,
            words::school,
            words.cancelReasons(),
            session -> publicUrl + "/sessions/" + session.id(),
            clock.instant());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<?> row(Session session, Names words) {
    var activity = session.activity();
    var heading = activity.heading();
    var counted =
        activity.classrooms().stream().filter(classroom -> classroom.attendance() != null).toList();
    var view = SessionView.of(session, words, null);
    return Arrays.asList(
        session.slot().day(),
        TIME.format(session.slot().from().atZone(Slot.ZONE)),
        TIME.format(session.slot().to().atZone(Slot.ZONE)),
        session.kind().word(),
        activity.form().word(),
        heading.title(),
        heading.subject().word(),
        heading.stage().word(),
        heading.holder().name(),
        view.hostSchoolName(),
        view.classrooms().stream()
            .map(SessionView.ClassroomView::schoolName)
            .distinct()
            .collect(Collectors.joining("、")),
        counted.isEmpty()
            ? null
            : view.classrooms().stream().mapToInt(one -> or(one.expected())).sum(),
        counted.isEmpty()
            ? null
            : view.classrooms().stream().mapToInt(one -> or(one.present())).sum(),
        session.state().word(),
        view.cancelReason());
  }

  private static int or(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
