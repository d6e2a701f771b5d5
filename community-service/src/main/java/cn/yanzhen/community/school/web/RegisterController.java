package cn.yanzhen.community.school.web;

import cn.yanzhen.community.school.Closing;
import cn.yanzhen.community.school.ClosingOffice;
import cn.yanzhen.community.school.Description;
import cn.yanzhen.community.school.DescriptionOffice;
import cn.yanzhen.community.school.Ownership;
import cn.yanzhen.community.school.Place;
import cn.yanzhen.community.school.Setting;
import cn.yanzhen.community.school.Span;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.community.school.Tie;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The district's officer changes the register; what was said before is kept. */
@RestController
@RequestMapping("/api/v1/community/schools/{id}")
class RegisterController {
  private final DescriptionOffice descriptions;
  private final ClosingOffice closings;
  private final SchoolViews views;

  RegisterController(DescriptionOffice descriptions, ClosingOffice closings, SchoolViews views) {
    this.descriptions = descriptions;
    this.closings = closings;
    this.views = views;
  }

  record DescriptionRequest(
      @NotBlank(message = "请填写学校名称") @Size(max = 100, message = "学校名称不能超过 100 个字") String name,
      @Nullable @Size(max = 50, message = "简称不能超过 50 个字") String shortName,
      @NotEmpty(message = "请选择学段") Set<@NotNull(message = "请选择学段") Stage> stages,
      @NotNull(message = "请选择城乡类型") Setting ruralFlag,
      @NotNull(message = "请选择是否薄弱学校") Boolean weak,
      @Nullable Ownership ownership,
      @Nullable
          @DecimalMin(value = "-180", message = "经度应在 -180 到 180 之间")
          @DecimalMax(value = "180", message = "经度应在 -180 到 180 之间")
          BigDecimal longitude,
      @Nullable
          @DecimalMin(value = "-90", message = "纬度应在 -90 到 90 之间")
          @DecimalMax(value = "90", message = "纬度应在 -90 到 90 之间")
          BigDecimal latitude) {

    Description description() {
      var shortly = shortName == null || shortName.isBlank() ? null : shortName.strip();
      return new Description(name.strip(), shortly, stages, ruralFlag, weak, ownership, place());
    }

    private @Nullable Place place() {
      if (longitude != null && latitude != null) {
        return new Place(longitude, latitude);
      }
      if (longitude == null && latitude == null) {
        return null;
      }
      throw Refusal.invalid(
              "community/half-a-place",
              longitude == null ? "longitude" : "latitude",
              "经度和纬度要么都填，要么都不填。")
          .exception();
    }
  }

  /** From a day on; the reason is needed when the day has passed. */
  record ChangeRequest(
      @NotNull(message = "请填写从哪一天起") LocalDate from,
      @NotNull(message = "请填写学校情况") @Valid DescriptionRequest description,
      @Nullable @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  /** Days that are left out are open. */
  record CorrectionRequest(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @NotNull(message = "请填写学校情况") @Valid DescriptionRequest description,
      @NotBlank(message = "请写明更正的原因") @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  record WithdrawalRequest(
      @NotNull(message = "请填写要取消的变更从哪一天起") LocalDate from,
      @Nullable @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  record ClosingRequest(
      @NotNull(message = "请填写最后一天") LocalDate day,
      @NotNull(message = "请选择停办还是并入他校") Closing.Kind kind,
      @Nullable UUID successorId,
      @NotBlank(message = "请写明原因") @Size(max = 500, message = "原因不能超过 500 个字") String reason) {

    Closing closing() {
      if (kind == Closing.Kind.MERGED && successorId == null) {
        throw Refusal.invalid("community/successor-missing", "successorId", "请选择并入哪所学校。")
            .exception();
      }
      if (kind == Closing.Kind.CLOSED && successorId != null) {
        throw Refusal.invalid("community/successor-of-closed", "successorId", "停办的学校没有并入校，请留空。")
            .exception();
      }
      return new Closing(day, kind, successorId, reason.strip());
    }
  }

  record ReopeningRequest(
      @NotBlank(message = "请写明撤销的原因") @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  @PostMapping("/changes")
  ResponseEntity<?> change(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody ChangeRequest request) {
    return views.answer(
        descriptions.describe(
            id,
            ifMatch,
            request.from(),
            request.description().description(),
            said(request.reason()),
            caller));
  }

  @PostMapping("/corrections")
  ResponseEntity<?> correct(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody CorrectionRequest request) {
    var from = request.from();
    var to = request.to();
    if (from != null && to != null && to.isBefore(from)) {
      return Refusal.invalid(
              "community/end-before-start", "to", "结束日期 " + to + " 早于起始日期 " + from + "。")
          .toResponse();
    }
    return views.answer(
        descriptions.correct(
            id,
            ifMatch,
            new Span(from, to),
            request.description().description(),
            request.reason().strip(),
            caller));
  }

  @PostMapping("/withdrawals")
  ResponseEntity<?> withdraw(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody WithdrawalRequest request) {
    return views.answer(
        descriptions.withdraw(id, ifMatch, request.from(), said(request.reason()), caller));
  }

  /** Everybody of the district reads what a school is still needed for after a day. */
  @GetMapping("/ties")
  Page<Tie> ties(Caller caller, @PathVariable UUID id, @RequestParam LocalDate after) {
    return Page.all(closings.ties(id, after, caller));
  }

  @PostMapping("/close")
  ResponseEntity<?> close(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody ClosingRequest request) {
    return views.answer(closings.close(id, ifMatch, request.closing(), caller));
  }

  @PostMapping("/reopen")
  ResponseEntity<?> reopen(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody ReopeningRequest request) {
    return views.answer(closings.reopen(id, ifMatch, request.reason().strip(), caller));
  }

  private static @Nullable String said(@Nullable String reason) {
    return reason == null || reason.isBlank() ? null : reason.strip();
  }
}
