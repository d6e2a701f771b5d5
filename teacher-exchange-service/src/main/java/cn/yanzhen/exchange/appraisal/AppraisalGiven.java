package cn.yanzhen.exchange.appraisal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Data of {@code appraisal-given.v1}: grades, no remarks.
 *
 * @param grade the home school's, which counts
 * @param correction whether both had spoken before, and one has corrected itself
 */
record AppraisalGiven(
    UUID appraisalId,
    UUID assignmentId,
    UUID personId,
    UUID homeSchoolId,
    UUID hostSchoolId,
    String kind,
    LocalDate from,
    LocalDate to,
    String hostGrade,
    String grade,
    LocalDate givenOn,
    boolean correction) {

  static AppraisalGiven of(Appraisal appraisal, boolean correction) {
    return new AppraisalGiven(
        appraisal.id(),
        appraisal.assignmentId(),
        appraisal.personId(),
        appraisal.homeSchoolId(),
        appraisal.hostSchoolId(),
        appraisal.kind().name(),
        appraisal.period().from(),
        appraisal.period().to(),
        Objects.requireNonNull(appraisal.word(Side.HOST).orElseThrow().grade()),
        Objects.requireNonNull(appraisal.grade()),
        Objects.requireNonNull(appraisal.givenOn()),
        correction);
  }
}
