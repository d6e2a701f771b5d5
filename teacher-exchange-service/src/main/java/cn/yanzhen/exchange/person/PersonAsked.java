package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of persons is narrowed by; null narrows nothing.
 *
 * @param q a part of the name, or the number from its beginning
 * @param exempt whether somebody need not move on the day
 * @param wishing whether somebody wishes to move on the day
 * @param left those who have left instead of those who are in service
 * @param hosted those whom the caller's schools host instead of their own
 */
record PersonAsked(
    @Nullable String q,
    @Nullable UUID schoolId,
    @Nullable UUID communityId,
    @Nullable Subject subject,
    @Nullable Stage stage,
    @Nullable Title title,
    @Nullable Honour honour,
    @Nullable Cadre cadre,
    @Nullable SexAsked sex,
    @Nullable Boolean exempt,
    @Nullable Boolean wishing,
    @Nullable Boolean left,
    @Nullable Boolean hosted) {

  enum SexAsked {
    FEMALE,
    MALE,
    NOT_STATED;

    String word() {
      return this == NOT_STATED ? "未登记" : Sex.valueOf(name()).word();
    }
  }

  boolean isOfThoseWhoLeft() {
    return Boolean.TRUE.equals(left);
  }

  boolean isOfGuests() {
    return Boolean.TRUE.equals(hosted);
  }

  /** A host narrows by nothing that it may not see. */
  void mustBeSeen() {
    if (isOfGuests() && (exempt != null || wishing != null || sex != null || left != null)) {
      throw Refusal.invalid(
              "exchange/hosted-narrowed", "hosted", "在我校交流的人员不能按免予交流、交流意愿、是否离开或性别筛选；请先去掉这些条件。")
          .exception();
    }
  }
}
