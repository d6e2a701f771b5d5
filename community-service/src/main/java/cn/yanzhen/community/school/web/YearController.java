package cn.yanzhen.community.school.web;

import cn.yanzhen.community.school.Enrolment;
import cn.yanzhen.community.school.Enrolments;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pupils, classes and places of a school by year; the district's officer enters them. */
@RestController
@RequestMapping("/api/v1/community/schools/{id}/years")
class YearController {
  private static final String RANGE = "应是 0 到 1000000 之间的整数";

  private final Enrolments enrolments;
  private final SchoolViews views;

  YearController(Enrolments enrolments, SchoolViews views) {
    this.enrolments = enrolments;
    this.views = views;
  }

  record YearView(int year, Stage stage, int pupils, int classes, @Nullable Integer capacity) {
    static YearView of(Enrolment one) {
      return new YearView(one.year(), one.stage(), one.pupils(), one.classes(), one.capacity());
    }
  }

  record StageRequest(
      @NotNull(message = "请选择学段") Stage stage,
      @NotNull(message = "请填写在校生数")
          @Min(value = 0, message = "在校生数" + RANGE)
          @Max(value = Enrolment.MOST, message = "在校生数" + RANGE)
          Integer pupils,
      @NotNull(message = "请填写班级数")
          @Min(value = 0, message = "班级数" + RANGE)
          @Max(value = Enrolment.MOST, message = "班级数" + RANGE)
          Integer classes,
      @Nullable
          @Min(value = 0, message = "学位数" + RANGE)
          @Max(value = Enrolment.MOST, message = "学位数" + RANGE)
          Integer capacity) {}

  record YearRequest(
      @NotNull(message = "请填写各学段数据") @Size(max = 5, message = "最多五个学段")
          List<@NotNull(message = "请填写各学段数据") @Valid StageRequest> stages) {}

  @GetMapping
  Page<YearView> years(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          @Nullable Instant knownAt) {
    views.find(id, caller, views.day(null));
    return Page.all(enrolments.of(id, knownAt).stream().map(YearView::of).toList());
  }

  /** The year whole; a stage that is left out has no figures then. */
  @PutMapping("/{year}")
  ResponseEntity<?> enter(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable
          @Min(value = Enrolment.FIRST_YEAR, message = "学年应在 1950 到 2100 之间")
          @Max(value = Enrolment.LAST_YEAR, message = "学年应在 1950 到 2100 之间")
          int year,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody YearRequest request) {
    return views.answer(
        enrolments.enter(
            id,
            ifMatch,
            year,
            request.stages().stream()
                .map(
                    one ->
                        new Enrolment(
                            id, year, one.stage(), one.pupils(), one.classes(), one.capacity()))
                .toList(),
            caller));
  }
}
