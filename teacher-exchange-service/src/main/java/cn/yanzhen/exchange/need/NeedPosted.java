package cn.yanzhen.exchange.need;

import cn.yanzhen.exchange.directory.Affiliation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code need-posted.v1}, {@code need-changed.v1}, {@code need-rescheduled.v1}.
 *
 * @param wanted whom the school would like best, without its free words; null for anybody
 * @param change what became of it; of a posted need none
 * @param previousTo the last day before, of {@code need-rescheduled.v1} only
 * @param assignmentId whose extension or end it follows, of {@code need-rescheduled.v1} only
 * @param recorded true where it was entered together with the order on paper that fills it
 */
record NeedPosted(
    UUID needId,
    UUID schoolId,
    @Nullable UUID communityId,
    @Nullable UUID leadSchoolId,
    String subject,
    String stage,
    String fte,
    LocalDate from,
    LocalDate to,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate answerBy,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Wanted wanted,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Change change,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate previousTo,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID assignmentId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean recorded) {

  enum Change {
    /** Its school says something else. */
    EDITED,
    /** Declined before, and asked for again. */
    REOPENED,
    /** The order that fills it was extended beyond it. */
    LENGTHENED,
    /** That order was cancelled or voided. */
    PUT_BACK
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Wanted(
      @Nullable String title,
      @Nullable String honour,
      @Nullable Integer serviceYears,
      @Nullable Integer schoolYears) {

    static @Nullable Wanted of(Profile profile) {
      var wanted =
          new Wanted(
              name(profile.title()),
              name(profile.honour()),
              profile.serviceYears(),
              profile.schoolYears());
      return wanted.equals(new Wanted(null, null, null, null)) ? null : wanted;
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
      return word == null ? null : word.name();
    }
  }

  static NeedPosted of(Need need, @Nullable Affiliation affiliation, @Nullable Change change) {
    return new NeedPosted(
        need.id(),
        need.schoolId(),
        affiliation == null ? null : affiliation.communityId(),
        affiliation == null ? null : affiliation.leadSchoolId(),
        need.subject().name(),
        need.stage().name(),
        need.fte().text(),
        need.period().from(),
        need.period().to(),
        need.answerBy(),
        Wanted.of(need.wanted()),
        change,
        null,
        null,
        null);
  }

  NeedPosted asRecorded() {
    return new NeedPosted(
        needId,
        schoolId,
        communityId,
        leadSchoolId,
        subject,
        stage,
        fte,
        from,
        to,
        answerBy,
        wanted,
        change,
        previousTo,
        assignmentId,
        true);
  }

  NeedPosted instead(LocalDate was, UUID assignment) {
    return new NeedPosted(
        needId,
        schoolId,
        communityId,
        leadSchoolId,
        subject,
        stage,
        fte,
        from,
        to,
        answerBy,
        wanted,
        change,
        was,
        assignment,
        null);
  }
}
