package cn.yanzhen.community.school.web;

import cn.yanzhen.community.school.Ownership;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.school.Setting;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.community.school.Statement;
import cn.yanzhen.defaults.access.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is said of a school, what was said before, and what the caller may do about it. */
@RestController
@RequestMapping("/api/v1/community/schools/{id}/history")
class SchoolHistoryController {
  private final SchoolOffice office;
  private final SchoolViews views;

  SchoolHistoryController(SchoolOffice office, SchoolViews views) {
    this.office = office;
    this.views = views;
  }

  /** The last three are there only for what is no longer believed. */
  record StatementView(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String name,
      @Nullable String shortName,
      Set<Stage> stages,
      Setting ruralFlag,
      boolean weak,
      @Nullable Ownership ownership,
      @Nullable BigDecimal longitude,
      @Nullable BigDecimal latitude,
      @Nullable Instant knownSince,
      @Nullable Instant saidAt,
      @Nullable String by,
      @Nullable String reason,
      @Nullable Instant knownUntil,
      @Nullable String replacedBy,
      @Nullable String replacedReason) {

    static StatementView of(Statement statement) {
      var span = statement.passage().span();
      var said = statement.passage().description();
      var place = said.place();
      return new StatementView(
          span.from(),
          span.to(),
          said.name(),
          said.shortName(),
          said.stages(),
          said.setting(),
          said.weak(),
          said.ownership(),
          place == null ? null : place.longitude(),
          place == null ? null : place.latitude(),
          statement.since(),
          statement.saidAt(),
          statement.by(),
          statement.why(),
          statement.until(),
          statement.replacedBy(),
          statement.replacedWhy());
    }
  }

  record HistoryView(
      List<StatementView> statements, List<StatementView> replaced, List<String> actions) {}

  @GetMapping
  HistoryView history(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          @Nullable Instant knownAt) {
    var school = views.find(id, caller, views.day(null));
    return new HistoryView(
        office.history(id, knownAt).stream().map(StatementView::of).toList(),
        office.replaced(id).stream().map(StatementView::of).toList(),
        office.actions(school, caller));
  }
}
