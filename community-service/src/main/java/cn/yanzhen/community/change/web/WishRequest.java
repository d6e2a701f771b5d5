package cn.yanzhen.community.change.web;

import cn.yanzhen.community.change.ChangeKind;
import cn.yanzhen.community.change.Wish;
import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Place;
import cn.yanzhen.community.school.Stage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change as a form asks for it; see {@link Wish}. */
record WishRequest(
    @NotNull(message = "请选择变更类型") ChangeKind kind,
    @NotNull(message = "请选择教共体") UUID communityId,
    @Nullable UUID toCommunityId,
    @Nullable UUID schoolId,
    @NotNull(message = "请填写生效日期") LocalDate effective,
    @Nullable LocalDate to,
    @Nullable PairingModel model,
    @Nullable Grade grade,
    @Nullable Set<@NotNull(message = "请选择学段") Stage> stages,
    @Nullable Place place,
    @Nullable Boolean leadStays,
    @Nullable @Size(max = 200, message = "一个教共体最多 200 所学校")
        List<@NotNull(message = "请选择学校") UUID> members,
    @Nullable UUID membershipId,
    @Nullable LocalDate from,
    @Nullable Boolean strike,
    @Nullable String name,
    @NotBlank(message = "请选择原因") String reason,
    @Nullable String dateReason,
    @Nullable @Size(max = 1000, message = "说明不能超过 1000 个字") String note) {

  Wish wish() {
    return new Wish(
        kind,
        communityId,
        kind == ChangeKind.MOVE || kind == ChangeKind.MERGE ? toCommunityId : null,
        schoolId,
        effective,
        to,
        model,
        grade,
        stages,
        place,
        leadStays,
        members,
        kind == ChangeKind.CORRECT ? membershipId : null,
        from,
        strike,
        kind == ChangeKind.SPLIT && name != null ? name.strip() : null,
        reason.strip(),
        dateReason == null || dateReason.isBlank() ? null : dateReason.strip(),
        note == null || note.isBlank() ? null : note.strip());
  }
}
