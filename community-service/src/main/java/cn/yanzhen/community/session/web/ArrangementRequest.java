package cn.yanzhen.community.session.web;

import cn.yanzhen.community.session.Arrangement;
import cn.yanzhen.community.session.web.SessionRequest.SeatRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An arrangement as it is sent: everything as it is to be, whether it changes or not. */
record ArrangementRequest(
    @NotNull(message = "请填写开始时间") OffsetDateTime startsAt,
    @NotNull(message = "请填写结束时间") OffsetDateTime endsAt,
    @Nullable String place,
    @Nullable String link,
    @NotNull(message = "请填写参加的学校") @Size(max = 60, message = "一次活动最多 60 个课堂")
        List<@NotNull(message = "请填写参加的学校") @Valid SeatRequest> classrooms) {

  Arrangement arrangement() {
    return new Arrangement(
        startsAt.toInstant(),
        endsAt.toInstant(),
        place,
        link,
        classrooms.stream().map(SeatRequest::seat).toList());
  }
}
