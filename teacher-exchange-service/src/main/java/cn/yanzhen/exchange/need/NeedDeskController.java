package cn.yanzhen.exchange.need;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.person.Title;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a need: its school and the district write it. */
@RestController
@RequestMapping("/api/v1/exchange")
class NeedDeskController {

  record NewNeed(
      @NotNull(message = "请选择学校") UUID schoolId,
      @NotNull(message = "请选择学科") Subject subject,
      @NotNull(message = "请选择学段") Stage stage,
      @NotNull(message = "请填写人数（FTE）") BigDecimal fte,
      @NotNull(message = "请填写开始日期") LocalDate from,
      @NotNull(message = "请填写结束日期") LocalDate to,
      @Nullable AssignmentKind kind,
      @Nullable @Size(max = 200, message = "说明至多 200 字") String note,
      @Nullable @Valid WantedProfile wanted,
      @Nullable LocalDate answerBy) {

    Need.Wish wish() {
      return new Need.Wish(
          schoolId,
          subject,
          stage,
          new Fte(fte),
          new Period(from, to),
          kind,
          stripped(note),
          wanted == null ? Profile.ANYBODY : wanted.profile(),
          answerBy);
    }
  }

  record WantedProfile(
      @Nullable Title title,
      @Nullable Honour honour,
      @Nullable Integer serviceYears,
      @Nullable Integer schoolYears,
      @Nullable @Size(max = 200, message = "其他期望至多 200 字") String note) {

    Profile profile() {
      return new Profile(title, honour, serviceYears, schoolYears, stripped(note));
    }
  }

  /**
   * @param answerBy the new day for an answer; null for none
   */
  record AskedAgain(@Nullable LocalDate answerBy) {}

  private final NeedBoard board;
  private final NeedViews views;
  private final SchoolDirectory directory;
  private final NeedReach reach;

  NeedDeskController(NeedBoard board, NeedViews views, SchoolDirectory directory, NeedReach reach) {
    this.reach = reach;
    this.board = board;
    this.views = views;
    this.directory = directory;
  }

  @PostMapping("/needs")
  ResponseEntity<?> post(@Valid @RequestBody NewNeed said, Caller caller) {
    var school =
        directory
            .school(said.schoolId)
            .orElseThrow(
                () ->
                    Refusal.invalid("exchange/unknown-school", "schoolId", "没有这所学校。").exception());
    var standing = directory.standing(caller);
    if (!standing.administers(school.id()) && !standing.isOfficerOf(school.district())) {
      return Refusal.forbidden("只有本校管理员或区县管理人员可以发布需求。").toResponse();
    }
    var wrong = wrong(said, school, null);
    if (wrong == null) wrong = late(said.answerBy, said.to);
    if (wrong != null) return wrong.toResponse();
    var need = board.post(school, said.wish(), caller);
    return ResponseEntity.created(URI.create("/api/v1/exchange/needs/" + need.id()))
        .eTag(Version.etag(need.version()))
        .body(views.view(need, standing));
  }

  @PutMapping("/needs/{id}")
  ResponseEntity<?> edit(
      @PathVariable UUID id,
      @Valid @RequestBody NewNeed said,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var before = board.own(id, caller);
    if (!before.schoolId().equals(said.schoolId)) {
      return Refusal.invalid("exchange/need-school", "schoolId", "需求不能改到另一所学校，请另提需求。").toResponse();
    }
    var school = directory.school(said.schoolId).orElse(null);
    var wrong = school == null ? null : wrong(said, school, before.period());
    if (wrong == null && said.answerBy != null && !said.answerBy.equals(before.answerBy())) {
      wrong = late(said.answerBy, said.to);
    }
    if (wrong != null) return wrong.toResponse();
    return answer(board.edit(id, said.wish(), ifMatch, caller), caller);
  }

  @PostMapping("/needs/{id}/reopen")
  ResponseEntity<?> reopen(
      @PathVariable UUID id,
      @Valid @RequestBody AskedAgain said,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var late = late(said.answerBy, board.own(id, caller).period().to());
    if (late != null) return late.toResponse();
    return answer(board.askAgain(id, said.answerBy, ifMatch, caller), caller);
  }

  @PostMapping("/needs/{id}/withdraw")
  ResponseEntity<?> withdraw(
      @PathVariable UUID id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return answer(board.withdraw(id, ifMatch, caller), caller);
  }

  private ResponseEntity<NeedView> answer(Need need, Caller caller) {
    return views.answer(need, directory.standing(caller));
  }

  private @Nullable Refusal wrong(NewNeed said, School school, @Nullable Period before) {
    if (!school.stages().contains(said.stage)) {
      return Refusal.invalid(
          "exchange/stage-not-offered", "stage", school.name() + "没有" + said.stage.word() + "学段。");
    }
    if (!Fte.isShare(said.fte)) {
      return Refusal.invalid("exchange/fte", "fte", "人数（FTE）应大于 0、至多 1，最多两位小数；需要多人请分别发布。");
    }
    if (said.to.isBefore(said.from)) {
      return Refusal.invalid("exchange/need-dates", "to", "结束日期不能早于开始日期。");
    }
    if (school.isClosedOn(said.to)) {
      return Refusal.conflict(
          "exchange/school-closed",
          "「%s」到 %s 为止撤并，不能发布到 %s 的需求；请缩短日期，或由承接学校发布。"
              .formatted(school.name(), school.closedOn(), said.to));
    }
    if (said.to.isBefore(directory.today())) {
      return Refusal.invalid("exchange/need-over", "to", "结束日期已经过去。");
    }
    var far = reach.against(school.district(), new Period(said.from, said.to), before);
    if (far != null) {
      return Refusal.invalid("exchange/" + far.code(), far.field(), far.reason());
    }
    if (said.wanted != null && said.wanted.profile().asksForYearsOutOfReach()) {
      return Refusal.invalid(
          "exchange/need-years", "wanted", "教龄、在校年限应为 1 至 " + Profile.MOST_YEARS + " 的整数，不要求则留空。");
    }
    return null;
  }

  private @Nullable Refusal late(@Nullable LocalDate answerBy, LocalDate lastDay) {
    if (answerBy == null) return null;
    if (answerBy.isBefore(directory.today())) {
      return Refusal.invalid("exchange/answer-by", "answerBy", "答复期限最早为今天。");
    }
    return answerBy.isAfter(lastDay)
        ? Refusal.invalid("exchange/answer-by", "answerBy", "答复期限不能晚于需求的结束日期。")
        : null;
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
