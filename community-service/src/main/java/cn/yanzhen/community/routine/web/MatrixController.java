package cn.yanzhen.community.routine.web;

import cn.yanzhen.community.routine.CheckResults;
import cn.yanzhen.community.routine.Matrix;
import cn.yanzhen.community.routine.RoutineReading;
import cn.yanzhen.community.routine.web.RoutineView.MemberView;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.school.web.SheetDownload;
import cn.yanzhen.defaults.access.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has taken note of what; everybody of the district reads it. */
@RestController
@RequestMapping("/api/v1/community/communities/{id}/routines/matrix")
class MatrixController {
  private static final List<String> HEADINGS =
      List.of("教学常规", "版本", "施行日期", "学校标识码", "学校", "签收人", "签收时间", "最近检查", "待整改", "截至");

  private final RoutineReading reading;
  private final RoutineAnswers answers;
  private final CheckResults results;
  private final SchoolOffice schools;
  private final Clock clock;

  MatrixController(
      RoutineReading reading,
      RoutineAnswers answers,
      CheckResults results,
      SchoolOffice schools,
      Clock clock) {
    this.reading = reading;
    this.answers = answers;
    this.results = results;
    this.schools = schools;
    this.clock = clock;
  }

  record ColumnView(UUID routineId, int edition, String title, LocalDate from) {}

  record CellView(
      UUID routineId,
      UUID schoolId,
      @Nullable String by,
      @Nullable Instant at,
      @Nullable String result,
      int toMend) {}

  record MatrixView(
      LocalDate on,
      List<MemberView> schools,
      List<ColumnView> routines,
      List<CellView> cells,
      boolean publishes) {}

  @GetMapping
  MatrixView matrix(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate on) {
    var district = caller.requireDistrict();
    var matrix = reading.matrix(id, district, on == null ? today() : on);
    var names = answers.names(matrix.schools().stream());
    return new MatrixView(
        matrix.on(),
        matrix.schools().stream()
            .map(school -> new MemberView(school, names.apply(school)))
            .toList(),
        matrix.routines().stream()
            .map(
                column ->
                    new ColumnView(
                        column.routineId(), column.number(), column.title(), column.from()))
            .toList(),
        matrix.cells().stream()
            .map(
                cell ->
                    new CellView(
                        cell.routineId(),
                        cell.schoolId(),
                        cell.by(),
                        cell.at(),
                        cell.result(),
                        cell.toMend()))
            .toList(),
        reading.publishes(caller, id, district));
  }

  @GetMapping("/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(required = false) @Nullable LocalDate on)
      throws IOException {
    var matrix = reading.matrix(id, caller.requireDistrict(), on == null ? today() : on);
    var known = schools.withIds(matrix.schools());
    var columns =
        matrix.routines().stream()
            .collect(Collectors.toMap(Matrix.Column::routineId, Function.identity()));
    SheetDownload.of(format, "教学常规签收", HEADINGS)
        .send(
            response,
            matrix.cells().stream()
                .map(
                    cell -> {
                      var column = Objects.requireNonNull(columns.get(cell.routineId()));
                      var school = known.get(cell.schoolId());
                      var at = cell.at();
                      var result = cell.result();
                      return Arrays.asList(
                          column.title(),
                          column.number(),
                          column.from(),
                          school == null ? null : school.code(),
                          school == null ? null : school.name(),
                          cell.by(),
                          at == null ? null : at.atZone(clock.getZone()).toLocalDate(),
                          result == null
                              ? null
                              : results.find(result).map(CheckResults.Result::zh).orElse(result),
                          cell.toMend(),
                          matrix.on());
                    }));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
