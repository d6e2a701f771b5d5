package cn.yanzhen.community.school.web;

import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolFilter;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.school.Setting;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody of the district reads its schools; they are written by imports. */
@RestController
@RequestMapping("/api/v1/community/schools")
class SchoolController {
  private static final List<String> HEADINGS =
      List.of("学校标识码", "学校名称", "简称", "区县代码", "学段", "城乡类型", "薄弱学校", "经度", "纬度");

  private final SchoolOffice office;

  SchoolController(SchoolOffice office) {
    this.office = office;
  }

  record SchoolView(
      UUID id,
      String code,
      String name,
      @Nullable String shortName,
      String district,
      Set<Stage> stages,
      Setting ruralFlag,
      boolean weak,
      @Nullable BigDecimal longitude,
      @Nullable BigDecimal latitude,
      long version) {

    static SchoolView of(School school) {
      var entry = school.entry();
      var place = school.place();
      return new SchoolView(
          school.id(),
          entry.code(),
          entry.name(),
          entry.shortName(),
          entry.district(),
          entry.stages(),
          entry.setting(),
          entry.weak(),
          place == null ? null : place.longitude(),
          place == null ? null : place.latitude(),
          school.version());
    }
  }

  @GetMapping
  Page<SchoolView> list(
      Caller caller,
      PageRequest page,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String district) {
    return office.search(filter(caller, q, stage, district), page).map(SchoolView::of);
  }

  @GetMapping("/{id}")
  ResponseEntity<SchoolView> one(Caller caller, @PathVariable UUID id) {
    var school =
        office
            .find(id, caller.requireDistrict())
            .orElseThrow(() -> Refusal.notFound("没有这所学校，或它不属于您的区县。").exception());
    return ResponseEntity.ok().eTag(Version.etag(school.version())).body(SchoolView.of(school));
  }

  @GetMapping("/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String district)
      throws IOException {
    var schools = office.all(filter(caller, q, stage, district));
    SheetDownload.of(format, "学校", HEADINGS)
        .send(response, schools.stream().map(SchoolController::row));
  }

  private static List<?> row(School school) {
    var entry = school.entry();
    var place = school.place();
    return Arrays.asList(
        entry.code(),
        entry.name(),
        entry.shortName(),
        entry.district(),
        entry.stages().stream().map(Stage::word).collect(Collectors.joining("、")),
        entry.setting().word(),
        entry.weak() ? "是" : "否",
        place == null ? null : place.longitude(),
        place == null ? null : place.latitude());
  }

  private static SchoolFilter filter(
      Caller caller, @Nullable String q, @Nullable String stage, @Nullable String district) {
    var own = caller.requireDistrict();
    if (district != null && !district.isBlank() && !district.equals(own)) {
      throw Refusal.forbidden("只能查看本区县的学校。").exception();
    }
    return new SchoolFilter(own, q, stage == null || stage.isBlank() ? null : stage(stage));
  }

  private static Stage stage(String code) {
    try {
      return Stage.valueOf(code);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("request/stage", "stage", "没有这个学段代码：" + code).exception();
    }
  }
}
