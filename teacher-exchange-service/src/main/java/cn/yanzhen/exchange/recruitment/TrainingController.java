package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.post.Period;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/exchange")
class TrainingController {

  record NewTraining(
      @NotBlank(message = "请填写名称") @Size(max = 60, message = "名称至多 60 字") String title,
      @NotBlank(message = "请选择类型") @Size(max = 20, message = "请从列表中选择") String kind,
      @NotNull(message = "请填写开始日期") LocalDate from,
      @NotNull(message = "请填写结束日期") LocalDate to,
      @NotNull(message = "请填写学时")
          @DecimalMin(value = "0.5", message = "学时为 0.5 至 2000")
          @DecimalMax(value = "2000", message = "学时为 0.5 至 2000")
          @Digits(integer = 4, fraction = 1, message = "学时至多一位小数")
          BigDecimal hours,
      boolean mandatory,
      @Nullable @Size(max = 120, message = "依据至多 120 字") String source) {}

  record MarkView(
      @NotNull(message = "请说明是谁") UUID personId,
      @NotNull(message = "请填写学时")
          @DecimalMin(value = "0", message = "学时不能为负")
          @Digits(integer = 4, fraction = 1, message = "学时至多一位小数")
          BigDecimal hours,
      boolean completed) {}

  record Marks(
      @NotEmpty(message = "请至少登记一人") @Size(max = Newcomers.MOST, message = "一次至多 1000 人")
          List<@Valid MarkView> marks) {}

  record TrainingView(
      UUID id,
      String title,
      String kind,
      LocalDate from,
      LocalDate to,
      BigDecimal hours,
      boolean mandatory,
      @Nullable String source,
      int completed) {}

  record TrainingsView(List<TrainingView> items) {}

  /** The kinds with how sure we are of them. */
  record KindsView(String label, String source, List<TrainingKinds.Kind> items) {}

  private final CohortDesk desk;
  private final TrainingDesk trainingDesk;
  private final Trainings trainings;
  private final TrainingKinds kinds;
  private final CohortController cohorts;
  private final SchoolDirectory directory;

  TrainingController(
      CohortDesk desk,
      TrainingDesk trainingDesk,
      Trainings trainings,
      TrainingKinds kinds,
      CohortController cohorts,
      SchoolDirectory directory) {
    this.desk = desk;
    this.trainingDesk = trainingDesk;
    this.trainings = trainings;
    this.kinds = kinds;
    this.cohorts = cohorts;
    this.directory = directory;
  }

  /** Before anything that was filled in is looked at: a stranger learns of no fault. */
  @ModelAttribute
  void mustRun(
      @PathVariable(required = false) @Nullable UUID id, HttpMethod method, Caller caller) {
    if (id != null && method == HttpMethod.POST) desk.mustRun(id, caller);
  }

  @GetMapping("/training-kinds")
  KindsView kinds() {
    return new KindsView(kinds.label(), kinds.source(), kinds.all());
  }

  @GetMapping("/cohorts/{id}/trainings")
  TrainingsView list(@PathVariable UUID id, Caller caller) {
    desk.visible(id, directory.standing(caller));
    var completed = trainings.completed(id);
    return new TrainingsView(
        trainings.of(id).stream()
            .map(
                one ->
                    new TrainingView(
                        one.id(),
                        one.title(),
                        one.kind(),
                        one.period().from(),
                        one.period().to(),
                        one.hours(),
                        one.mandatory(),
                        one.source(),
                        completed.getOrDefault(one.id(), 0)))
            .toList());
  }

  @PostMapping("/cohorts/{id}/trainings")
  ResponseEntity<?> set(
      @PathVariable UUID id,
      @Valid @RequestBody NewTraining asked,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    if (kinds.of(asked.kind).isEmpty())
      return Refusal.invalid("exchange/training-kind", "kind", "请从列表中选择类型。").toResponse();
    if (asked.to.isBefore(asked.from))
      return Refusal.invalid("exchange/dates", "to", "结束日期不能早于开始日期。").toResponse();
    var source = asked.source == null || asked.source.isBlank() ? null : asked.source.strip();
    if (asked.mandatory && source == null)
      return Refusal.invalid("exchange/training-source", "source", "必修的培训请写明依据。").toResponse();
    var training =
        new Training(
            Ids.next(),
            id,
            asked.title.strip(),
            asked.kind,
            new Period(asked.from, asked.to),
            asked.hours,
            asked.mandatory,
            source);
    var answer =
        cohorts.answer(trainingDesk.set(id, training, ifMatch, caller), directory.standing(caller));
    return ResponseEntity.status(HttpStatus.CREATED)
        .headers(answer.getHeaders())
        .body(answer.getBody());
  }

  @PostMapping("/cohorts/{id}/trainings/{trainingId}/attendance")
  ResponseEntity<?> attend(
      @PathVariable UUID id,
      @PathVariable UUID trainingId,
      @Valid @RequestBody Marks asked,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var marks =
        asked.marks.stream()
            .map(one -> new TrainingDesk.Mark(one.personId, one.hours, one.completed))
            .toList();
    return cohorts.answer(
        trainingDesk.attend(id, trainingId, marks, ifMatch, caller), directory.standing(caller));
  }
}
