package cn.yanzhen.community.monitoring.web;

import cn.yanzhen.community.monitoring.MonitoringOffice;
import cn.yanzhen.community.monitoring.Result;
import cn.yanzhen.community.monitoring.Term;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.school.web.SheetDownload;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.workbook.Imports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Results of monitoring: for the schools of the community and the officer. */
@RestController
@RequestMapping("/api/v1/community")
class MonitoringController {
  private static final List<String> HEADINGS =
      List.of("学年", "学期", "学段", "学科", "学校标识码", "学校", "参测人数", "平均分", "及格率", "优秀率");

  private final MonitoringOffice office;
  private final SchoolOffice schools;

  MonitoringController(MonitoringOffice office, SchoolOffice schools) {
    this.office = office;
    this.schools = schools;
  }

  record ResultView(
      int year,
      Term term,
      String stage,
      String subject,
      UUID schoolId,
      String schoolName,
      int pupils,
      BigDecimal average,
      BigDecimal passRate,
      BigDecimal topRate) {}

  @GetMapping("/communities/{id}/monitoring")
  Page<ResultView> list(
      Caller caller,
      PageRequest page,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String term,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String subject) {
    var found = office.of(id, year, term(term), blank(stage), blank(subject), page, caller);
    var names = names(found.items());
    return found.map(result -> view(result, names));
  }

  @GetMapping("/communities/{id}/monitoring/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String term,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String subject)
      throws IOException {
    var all = new ArrayList<Result>();
    String cursor = null;
    do {
      var page =
          office.of(
              id,
              year,
              term(term),
              blank(stage),
              blank(subject),
              new PageRequest(PageRequest.MOST, cursor),
              caller);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    var names = names(all);
    SheetDownload.of(format, "联合监测", HEADINGS)
        .send(
            response,
            all.stream()
                .map(
                    result -> {
                      var school = names.get(result.schoolId());
                      return Arrays.asList(
                          result.year() + "-" + (result.year() + 1),
                          result.term().word(),
                          result.stage(),
                          result.subject(),
                          school == null ? null : school.code(),
                          school == null ? null : school.name(),
                          result.pupils(),
                          result.average(),
                          result.passRate(),
                          result.topRate());
                    }));
  }

  @GetMapping("/monitoring/imports/template")
  void template(Caller caller, HttpServletResponse response) throws IOException {
    var desk = office.desk(caller);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("联合监测导入模板.xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    desk.template(response.getOutputStream());
  }

  @PostMapping(path = "/monitoring/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<?> check(Caller caller, @RequestParam("file") MultipartFile file)
      throws IOException {
    return office.desk(caller).check(caller, file, "填好的 .xlsx");
  }

  @GetMapping("/monitoring/imports/{id}")
  Imports.Import find(Caller caller, @PathVariable UUID id) {
    return office.desk(caller).find(caller, id);
  }

  @PostMapping("/monitoring/imports/{id}/commit")
  Imports.Import commit(Caller caller, @PathVariable UUID id) {
    return office.desk(caller).commit(caller, id);
  }

  private Map<UUID, School> names(Collection<Result> results) {
    return schools.withIds(results.stream().map(Result::schoolId).collect(Collectors.toSet()));
  }

  private static ResultView view(Result result, Map<UUID, School> names) {
    var school = names.get(result.schoolId());
    return new ResultView(
        result.year(),
        result.term(),
        result.stage(),
        result.subject(),
        result.schoolId(),
        school == null ? "" : school.name(),
        result.pupils(),
        result.average(),
        result.passRate(),
        result.topRate());
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static @Nullable Term term(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    try {
      return Term.valueOf(code);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("request/term", "term", "没有这个学期代码：" + code).exception();
    }
  }
}
