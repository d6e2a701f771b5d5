package cn.yanzhen.community.school.web;

import cn.yanzhen.community.school.Description;
import cn.yanzhen.community.school.Ownership;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolFilter;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.school.Setting;
import cn.yanzhen.community.school.Span;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody of the district reads its schools, as they are, were or will be on a day. */
@RestController
@RequestMapping("/api/v1/community/schools")
class SchoolController {
  private static final List<String> HEADINGS =
      List.of("学校标识码", "学校名称", "简称", "区县代码", "学段", "城乡类型", "薄弱学校", "办学性质", "经度", "纬度", "生效日期");

  private final SchoolOffice office;
  private final SchoolViews views;

  SchoolController(SchoolOffice office, SchoolViews views) {
    this.office = office;
    this.views = views;
  }

  /** The filters of the list and of its export. */
  record Asked(
      @Nullable String q,
      @Nullable String stage,
      @Nullable String setting,
      @Nullable Boolean weak,
      @Nullable String ownership,
      @Nullable Boolean closed,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
      @Nullable String district) {

    SchoolFilter filter(Caller caller) {
      var own = caller.requireDistrict();
      if (district != null && !district.isBlank() && !district.equals(own)) {
        throw Refusal.forbidden("只能查看本区县的学校。").exception();
      }
      return new SchoolFilter(
          own,
          q,
          stage == null || stage.isBlank() ? null : stageOf(stage),
          setting == null || setting.isBlank() ? null : settingOf(setting),
          weak,
          ownership == null || ownership.isBlank() ? null : ownershipOf(ownership),
          Boolean.TRUE.equals(closed),
          on);
    }
  }

  @GetMapping
  Page<SchoolView> list(Caller caller, PageRequest page, Asked asked) {
    var day = views.day(asked.on());
    var found = office.search(asked.filter(caller), page);
    var successors = views.successors(found.items(), day);
    return found.map(school -> SchoolView.of(school, day, successors));
  }

  @GetMapping("/{id}")
  ResponseEntity<SchoolView> one(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on) {
    var day = views.day(on);
    return views.answer(views.find(id, caller, day), day);
  }

  /** With history a row a description; what is exported goes in again and changes nothing. */
  @GetMapping("/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      Asked asked,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(defaultValue = "false") boolean history)
      throws IOException {
    var sheet = SheetDownload.of(format, "学校", HEADINGS);
    var schools = office.all(asked.filter(caller));
    sheet.send(
        response,
        history
            ? history(schools)
            : schools.stream()
                .map(school -> row(school, school.span(), school.entry().description())));
  }

  private Stream<List<?>> history(List<School> schools) {
    var timelines = office.timelines(schools.stream().map(School::id).toList());
    return schools.stream()
        .flatMap(
            school ->
                Objects.requireNonNull(timelines.get(school.id())).passages().stream()
                    .map(passage -> row(school, passage.span(), passage.description())));
  }

  private static List<?> row(School school, Span span, Description said) {
    var place = said.place();
    var ownership = said.ownership();
    return Arrays.asList(
        school.code(),
        said.name(),
        said.shortName(),
        school.district(),
        said.stages().stream().map(Stage::word).collect(Collectors.joining("、")),
        said.setting().word(),
        said.weak() ? "是" : "否",
        ownership == null ? null : ownership.word(),
        place == null ? null : place.longitude(),
        place == null ? null : place.latitude(),
        span.from());
  }

  private static Stage stageOf(String code) {
    try {
      return Stage.valueOf(code);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("request/stage", "stage", "没有这个学段代码：" + code).exception();
    }
  }

  private static Ownership ownershipOf(String code) {
    try {
      return Ownership.valueOf(code);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("request/ownership", "ownership", "没有这个办学性质代码：" + code).exception();
    }
  }

  private static Setting settingOf(String code) {
    try {
      return Setting.valueOf(code);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("request/setting", "setting", "没有这个城乡类型代码：" + code).exception();
    }
  }
}
