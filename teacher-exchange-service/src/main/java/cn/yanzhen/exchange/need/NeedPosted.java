package cn.yanzhen.exchange.need;

import cn.yanzhen.exchange.directory.Affiliation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code need-posted.v1}. */
record NeedPosted(
    UUID needId,
    UUID schoolId,
    @Nullable UUID communityId,
    @Nullable UUID leadSchoolId,
    String subject,
    String stage,
    String fte,
    LocalDate from,
    LocalDate to) {

  static NeedPosted of(Need need, @Nullable Affiliation affiliation) {
    return new NeedPosted(
        need.id(),
        need.schoolId(),
        affiliation == null ? null : affiliation.communityId(),
        affiliation == null ? null : affiliation.leadSchoolId(),
        need.subject().name(),
        need.stage().name(),
        need.fte().text(),
        need.period().from(),
        need.period().to());
  }
}
