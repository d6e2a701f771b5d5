package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Place;
import cn.yanzhen.community.community.Proposal;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.community.Seat;
import cn.yanzhen.community.school.Stage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A community as a form proposes it. */
record CommunityRequest(
    @NotNull(message = "请填写教共体名称") String name,
    @NotNull(message = "请填写周期") @Valid CycleRequest cycle,
    @NotNull(message = "请填写成员") @Size(max = 200, message = "一个教共体最多 200 所学校")
        List<@NotNull(message = "请填写成员") @Valid SeatRequest> memberships) {

  record CycleRequest(
      @NotNull(message = "请填写起始日期") LocalDate from, @NotNull(message = "请填写结束日期") LocalDate to) {}

  /** Days that are left out are those of the cycle. */
  record SeatRequest(
      @NotNull(message = "请选择学校") UUID schoolId,
      @NotNull(message = "请选择角色") Role role,
      @Nullable PairingModel model,
      @Nullable Grade grade,
      @Nullable Set<Stage> stages,
      @Nullable Place place,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  Proposal proposal() {
    return new Proposal(
        name, cycle.from(), cycle.to(), memberships.stream().map(this::seat).toList());
  }

  private Seat seat(SeatRequest seat) {
    var stages = seat.stages();
    var place = seat.place();
    return new Seat(
        seat.schoolId(),
        seat.role(),
        seat.model(),
        seat.grade(),
        stages == null ? Set.of() : stages,
        place == null ? Place.MAIN : place,
        or(seat.from(), cycle.from()),
        or(seat.to(), cycle.to()));
  }

  private static LocalDate or(@Nullable LocalDate said, LocalDate otherwise) {
    return said == null ? otherwise : said;
  }
}
