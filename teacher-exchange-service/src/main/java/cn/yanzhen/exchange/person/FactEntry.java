package cn.yanzhen.exchange.person;

import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact as somebody types it; which fields it needs, its kind says.
 *
 * @param from the day since when, on which or from which
 * @param by who granted or decided
 * @param decidedOn of an exemption
 */
record FactEntry(
    @Nullable Kind kind,
    @Nullable Title title,
    @Nullable Honour honour,
    @Nullable OfficeRank rank,
    @Nullable UUID schoolId,
    @Nullable String post,
    @Nullable Stage stage,
    @Nullable Subject subject,
    @Nullable Integer schoolYear,
    @Nullable String reason,
    @Nullable String detail,
    @Nullable String evidence,
    @Nullable String by,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate decidedOn) {

  /** What is sealed of what it corrects stays as it is where it says nothing of it. */
  FactEntry filledFrom(Fact wrong) {
    if (reason != null || !(wrong instanceof Fact.Exemption known)) return this;
    return new FactEntry(
        kind,
        title,
        honour,
        rank,
        schoolId,
        post,
        stage,
        subject,
        schoolYear,
        known.reason(),
        detail == null ? known.detail() : detail,
        evidence,
        by,
        from,
        to,
        decidedOn);
  }

  enum Kind {
    TITLE,
    HONOUR,
    OFFICE,
    CERTIFICATE,
    GRADUATING_YEAR,
    EXEMPTION
  }
}
