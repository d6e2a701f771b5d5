package cn.yanzhen.community.school.web;

import cn.yanzhen.community.school.DistrictCode;
import cn.yanzhen.community.school.DistrictCodes;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** District codes as they are on a day, with their source; everybody signed in reads. */
@RestController
class DistrictController {
  private final DistrictCodes codes;
  private final SchoolViews views;

  DistrictController(DistrictCodes codes, SchoolViews views) {
    this.codes = codes;
    this.views = views;
  }

  record DistrictView(
      String code,
      String name,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<String> predecessors,
      String source,
      @Nullable String note) {

    static DistrictView of(DistrictCode code) {
      return new DistrictView(
          code.code(),
          code.name(),
          code.span().from(),
          code.span().to(),
          code.predecessors(),
          code.source(),
          code.note());
    }
  }

  @GetMapping("/api/v1/community/districts")
  Page<DistrictView> districts(
      Caller caller,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on) {
    return Page.all(codes.on(views.day(on)).stream().map(DistrictView::of).toList());
  }
}
