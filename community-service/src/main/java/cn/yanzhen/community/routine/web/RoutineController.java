package cn.yanzhen.community.routine.web;

import cn.yanzhen.community.document.Attachment;
import cn.yanzhen.community.document.DocumentOffice;
import cn.yanzhen.community.routine.Acknowledgement;
import cn.yanzhen.community.routine.CheckResults;
import cn.yanzhen.community.routine.Checkup;
import cn.yanzhen.community.routine.Decision;
import cn.yanzhen.community.routine.Edition;
import cn.yanzhen.community.routine.Matrix;
import cn.yanzhen.community.routine.Routine;
import cn.yanzhen.community.routine.RoutineOffice;
import cn.yanzhen.community.routine.RoutineReading;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.school.web.SheetDownload;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everybody of the district reads routines; who may publish, take note and check stands in the
 * office.
 */
@RestController
@RequestMapping("/api/v1/community")
class RoutineController {
  private static final List<String> HEADINGS =
      List.of("教学常规", "版本", "施行日期", "学校标识码", "学校", "签收人", "签收时间", "最近检查", "待整改", "截至");

  private final RoutineOffice office;
  private final RoutineReading reading;
  private final CheckResults results;
  private final SchoolOffice schools;
  private final DocumentOffice documents;
  private final Clock clock;

  RoutineController(
      RoutineOffice office,
      RoutineReading reading,
      CheckResults results,
      SchoolOffice schools,
      DocumentOffice documents,
      Clock clock) {
    this.office = office;
    this.reading = reading;
    this.results = results;
    this.schools = schools;
    this.documents = documents;
    this.clock = clock;
  }

  record EditionRequest(
      @NotBlank(message = "请填写标题") String title,
      @Nullable @Size(max = 20_000, message = "正文最多 20000 个字，更长的内容请用附件") String text,
      @Nullable UUID attachmentId,
      @NotNull(message = "请填写施行日期") LocalDate from) {
    RoutineOffice.Draft draft() {
      return new RoutineOffice.Draft(title, text, attachmentId, from);
    }
  }

  record AcknowledgeRequest(
      @NotNull(message = "请选择学校") UUID schoolId, @NotNull(message = "请说明是哪一版") Integer edition) {}

  record CheckupRequest(
      @NotNull(message = "请选择学校") UUID schoolId,
      @NotNull(message = "请填写检查日期") LocalDate day,
      @NotBlank(message = "请选择检查结果") String result,
      @Nullable @Size(max = 1000, message = "说明不能超过 1000 个字") String note,
      @Nullable LocalDate followUpDue) {
    RoutineOffice.Entry entry() {
      return new RoutineOffice.Entry(schoolId, day, result, note, followUpDue);
    }
  }

  record MendRequest(
      @NotBlank(message = "请写明怎样整改的") @Size(max = 1000, message = "说明不能超过 1000 个字") String note) {}

  record FileView(UUID id, String name, String sha256, int size) {
    static @Nullable FileView of(@Nullable Attachment attachment) {
      return attachment == null
          ? null
          : new FileView(
              attachment.id(), attachment.name(), attachment.sha256(), attachment.size());
    }
  }

  record EditionView(
      int number,
      String title,
      List<String> paragraphs,
      @Nullable FileView attachment,
      LocalDate from,
      String by,
      Instant at) {
    static EditionView of(Edition edition, Map<UUID, Attachment> files) {
      var id = edition.attachmentId();
      return new EditionView(
          edition.number(),
          edition.title(),
          edition.paragraphs(),
          id == null ? null : FileView.of(files.get(id)),
          edition.from(),
          edition.by(),
          edition.at());
    }
  }

  /** The edition in force today, or the one to come. */
  record RoutineRow(
      UUID id, UUID communityId, String title, int edition, LocalDate from, long version) {
    static RoutineRow of(Routine routine, LocalDate today) {
      var edition = routine.inForce(today).orElse(routine.latest());
      return new RoutineRow(
          routine.id(),
          routine.communityId(),
          edition.title(),
          edition.number(),
          edition.from(),
          routine.version());
    }
  }

  record AcknowledgementView(
      int edition, UUID schoolId, String schoolName, String by, Instant at) {}

  record CheckupView(
      UUID id,
      int edition,
      UUID schoolId,
      String schoolName,
      LocalDate day,
      String result,
      @Nullable String note,
      @Nullable LocalDate followUpDue,
      @Nullable LocalDate followUpDone,
      @Nullable String doneNote,
      String by,
      Instant at) {}

  record MemberView(UUID schoolId, String name) {}

  /**
   * @param unread own schools that have not taken note of the latest edition
   */
  record RoutineView(
      UUID id,
      UUID communityId,
      String communityName,
      List<EditionView> editions,
      List<AcknowledgementView> acknowledgements,
      List<CheckupView> checkups,
      List<MemberView> members,
      List<String> actions,
      List<UUID> unread,
      long version) {}

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

  record ResultsView(String label, String source, List<CheckResults.Result> items) {}

  @GetMapping("/routines")
  Page<RoutineRow> list(
      Caller caller, PageRequest page, @RequestParam(required = false) @Nullable UUID communityId) {
    return reading
        .page(caller.requireDistrict(), communityId, page)
        .map(routine -> RoutineRow.of(routine, today()));
  }

  @GetMapping("/routines/results")
  ResultsView results(Caller caller) {
    caller.requireDistrict();
    return new ResultsView(results.label(), results.source(), results.all());
  }

  @GetMapping("/routines/{id}")
  ResponseEntity<RoutineView> one(Caller caller, @PathVariable UUID id) {
    return answer(ResponseEntity.ok(), id, caller);
  }

  @PostMapping("/communities/{id}/routines")
  ResponseEntity<?> publish(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody EditionRequest request) {
    return switch (office.publish(id, request.draft(), caller)) {
      case Decision.Accepted<Routine>(var routine) ->
          answer(
              ResponseEntity.created(URI.create("/api/v1/community/routines/" + routine.id())),
              routine.id(),
              caller);
      case Decision.Refused<Routine>(var refusal) -> refusal.toResponse();
    };
  }

  @PutMapping("/routines/{id}")
  ResponseEntity<?> supersede(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EditionRequest request) {
    return answer(office.supersede(id, ifMatch, request.draft(), caller), caller);
  }

  @PostMapping("/routines/{id}/acknowledge")
  ResponseEntity<?> acknowledge(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody AcknowledgeRequest request) {
    return answer(office.acknowledge(id, request.schoolId(), request.edition(), caller), caller);
  }

  @PostMapping("/routines/{id}/checkups")
  ResponseEntity<?> check(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody CheckupRequest request) {
    return switch (office.check(id, request.entry(), caller)) {
      case Decision.Accepted<Checkup>(var checkup) ->
          answer(
              ResponseEntity.created(URI.create("/api/v1/community/routines/" + id)), id, caller);
      case Decision.Refused<Checkup>(var refusal) -> refusal.toResponse();
    };
  }

  @PostMapping("/checkups/{id}/mend")
  ResponseEntity<?> mend(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody MendRequest request) {
    return switch (office.mend(id, request.note(), caller)) {
      case Decision.Accepted<Checkup>(var checkup) ->
          answer(ResponseEntity.ok(), checkup.routineId(), caller);
      case Decision.Refused<Checkup>(var refusal) -> refusal.toResponse();
    };
  }

  @GetMapping("/communities/{id}/routines/matrix")
  MatrixView matrix(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate on) {
    var district = caller.requireDistrict();
    var matrix = reading.matrix(id, district, on == null ? today() : on);
    var names = names(matrix.schools().stream());
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

  @GetMapping("/communities/{id}/routines/matrix/export")
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

  private ResponseEntity<?> answer(Decision<Routine> decision, Caller caller) {
    return switch (decision) {
      case Decision.Accepted<Routine>(var routine) ->
          answer(ResponseEntity.ok(), routine.id(), caller);
      case Decision.Refused<Routine>(var refusal) -> refusal.toResponse();
    };
  }

  private ResponseEntity<RoutineView> answer(
      ResponseEntity.BodyBuilder answer, UUID id, Caller caller) {
    var district = caller.requireDistrict();
    var whole = reading.whole(id, district);
    var routine = whole.routine();
    var names =
        names(
            Stream.of(
                    whole.acknowledgements().stream().map(Acknowledgement::schoolId),
                    whole.checkups().stream().map(Checkup::schoolId),
                    whole.members().stream())
                .flatMap(Function.identity()));
    var files =
        documents.withIds(
            routine.editions().stream()
                .map(Edition::attachmentId)
                .filter(Objects::nonNull)
                .toList());
    var unread =
        reading.waitingFor(caller).unread().stream()
            .filter(one -> one.routine().id().equals(id))
            .map(RoutineReading.Unread::schoolId)
            .toList();
    return answer
        .eTag(Version.etag(routine.version()))
        .body(
            new RoutineView(
                id,
                routine.communityId(),
                whole.community().charter().name(),
                routine.editions().stream().map(one -> EditionView.of(one, files)).toList(),
                whole.acknowledgements().stream()
                    .map(
                        one ->
                            new AcknowledgementView(
                                one.number(),
                                one.schoolId(),
                                names.apply(one.schoolId()),
                                one.by(),
                                one.at()))
                    .toList(),
                whole.checkups().stream().map(one -> view(one, names)).toList(),
                whole.members().stream()
                    .map(school -> new MemberView(school, names.apply(school)))
                    .toList(),
                reading.publishes(caller, routine.communityId(), district)
                    ? List.of("supersede", "check")
                    : List.of(),
                unread,
                routine.version()));
  }

  private static CheckupView view(Checkup one, Function<UUID, String> names) {
    return new CheckupView(
        one.id(),
        one.number(),
        one.schoolId(),
        names.apply(one.schoolId()),
        one.day(),
        one.result(),
        one.note(),
        one.followUpDue(),
        one.followUpDone(),
        one.doneNote(),
        one.by(),
        one.at());
  }

  private Function<UUID, String> names(Stream<UUID> ids) {
    Collection<UUID> all = ids.collect(Collectors.toSet());
    var known = schools.withIds(all);
    return id -> {
      var school = known.get(id);
      return school == null ? "" : school.name();
    };
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
