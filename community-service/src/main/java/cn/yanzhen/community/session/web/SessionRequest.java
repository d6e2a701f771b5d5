package cn.yanzhen.community.session.web;

import cn.yanzhen.community.school.Stage;
import cn.yanzhen.community.school.Subject;
import cn.yanzhen.community.session.Form;
import cn.yanzhen.community.session.Proposal;
import cn.yanzhen.community.session.Side;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is sent.
 *
 * @param weeks left out: once
 */
record SessionRequest(
    @NotNull(message = "请选择形式") Form form,
    @NotNull(message = "请填写主题") String title,
    @NotNull(message = "请选择学科") Subject subject,
    @NotNull(message = "请选择学段") Stage stage,
    @Nullable UUID communityId,
    @Nullable UUID studioId,
    @Nullable String place,
    @Nullable String link,
    @NotNull(message = "请填写开始时间") OffsetDateTime startsAt,
    @NotNull(message = "请填写结束时间") OffsetDateTime endsAt,
    @Nullable Integer weeks,
    @NotNull(message = "请填写参加的学校") @Size(max = 60, message = "一次活动最多 60 个课堂")
        List<@NotNull(message = "请填写参加的学校") @Valid SeatRequest> classrooms) {

  record SeatRequest(
      @NotNull(message = "请选择学校") UUID schoolId,
      @NotNull(message = "请选择角色") Side role,
      @Nullable String room,
      @Nullable String className,
      @Nullable UUID teacherId) {
    Proposal.Seat seat() {
      return new Proposal.Seat(schoolId, role, room, className, teacherId);
    }
  }

  Proposal proposal() {
    return new Proposal(
        form,
        title,
        subject,
        stage,
        communityId,
        studioId,
        place,
        link,
        startsAt.toInstant(),
        endsAt.toInstant(),
        weeks == null ? 1 : weeks,
        classrooms.stream().map(SeatRequest::seat).toList());
  }
}
