package cn.yanzhen.community.studio.web;

import cn.yanzhen.community.studio.StudioMembers;
import cn.yanzhen.defaults.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who comes into a studio and who leaves it; who may write stands in the office. */
@RestController
@RequestMapping("/api/v1/community/studios/{id}/members")
class StudioMemberController {
  private final StudioMembers members;
  private final StudioAnswers answers;

  StudioMemberController(StudioMembers members, StudioAnswers answers) {
    this.members = members;
    this.answers = answers;
  }

  record MemberRequest(
      @NotNull(message = "请选择教师") UUID personId,
      @NotNull(message = "请选择学校") UUID schoolId,
      @NotNull(message = "请填写起始日期") LocalDate from,
      @Nullable LocalDate to) {}

  record EndRequest(@NotNull(message = "请填写最后一天") LocalDate on) {}

  @PostMapping
  ResponseEntity<?> join(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody MemberRequest request) {
    return answers.answer(
        members.join(
            id,
            ifMatch,
            request.personId(),
            request.schoolId(),
            request.from(),
            request.to(),
            caller),
        caller);
  }

  @PostMapping("/{member}/end")
  ResponseEntity<?> leave(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable UUID member,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EndRequest request) {
    return answers.answer(members.leave(id, ifMatch, member, request.on(), caller), caller);
  }
}
