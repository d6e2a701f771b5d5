package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an assignment is about; the same from proposal to return but for its days. */
public record Terms(
    UUID id,
    UUID needId,
    UUID personId,
    AssignmentKind kind,
    UUID sendingSchoolId,
    UUID receivingSchoolId,
    UUID proposingSchoolId,
    String district,
    Subject subject,
    Stage stage,
    Fte fte,
    Period period,
    @Nullable String note,
    Instant proposedAt) {

  Terms during(Period days) {
    return new Terms(
        id,
        needId,
        personId,
        kind,
        sendingSchoolId,
        receivingSchoolId,
        proposingSchoolId,
        district,
        subject,
        stage,
        fte,
        days,
        note,
        proposedAt);
  }

  Terms until(LocalDate lastDay) {
    return during(new Period(period.from(), lastDay));
  }

  /** Why it cannot last until a further day; null when it can. */
  @Nullable Refused againstExtending(LocalDate to, LocalDate today) {
    var last = period.to();
    if (!to.isAfter(last)) {
      return new Refused(Reason.EXTENSION_NOT_LATER, "最后一天现为 " + last + "，延期后的最后一天应晚于它。");
    }
    if (!today.isBefore(last)) {
      return new Refused(Reason.EXTENSION_TOO_LATE, "延期应在最后一天（" + last + "）之前办完；需要再派，请另提派遣。");
    }
    return null;
  }
}
