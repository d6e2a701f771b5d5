package cn.yanzhen.exchange.assignment;

import static cn.yanzhen.exchange.assignment.Fixtures.LEAD;
import static cn.yanzhen.exchange.assignment.Fixtures.certificate;
import static cn.yanzhen.exchange.assignment.Fixtures.guard;
import static cn.yanzhen.exchange.assignment.Fixtures.mathsTeacherOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.person.Fact.Certificate;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the reference pack, after 《教师资格条例》第五条. */
class CertificateRuleTest {

  private static final LocalDate DAY = LocalDate.of(2027, 2, 15);
  private final Person person = mathsTeacherOf(LEAD);

  @ParameterizedTest
  @CsvSource({
    "JUNIOR, MATHS, true",
    "SENIOR, MATHS, true",
    "SENIOR, , true",
    "PRIMARY, MATHS, false",
    "PRESCHOOL, , false",
    "VOCATIONAL, MATHS, false",
    "JUNIOR, CHINESE, false",
    "SENIOR, PHYSICS, false"
  })
  void juniorMathsIsTaughtBy(Stage stage, Subject subject, boolean may) {
    assertThat(junior(certificate(person, stage, subject)).ok()).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({"SENIOR, VOCATIONAL", "VOCATIONAL, SENIOR", "SENIOR, PRIMARY", "JUNIOR, PRESCHOOL"})
  void highSchoolsAndVocationalSchoolsShareAndLowerStagesAreIncluded(Stage held, Stage taught) {
    assertThat(
            guard(certificate(person, held, Subject.MATHS))
                .certificate(person.id(), Subject.MATHS, taught, AssignmentKind.ROTATION, DAY)
                .ok())
        .isTrue();
  }

  @Test
  void itMustBeHeldOnTheFirstDayAndTheTextSaysWhatIsHeld() {
    var late =
        new Certificate(
            UUID.randomUUID(), person.id(), Stage.JUNIOR, Subject.MATHS, DAY.plusDays(1));

    assertThat(junior(late).ok()).isFalse();
    assertThat(junior(late).text()).isEqualTo("持初中数学（2027-02-16 取得）教师资格证，2027-02-15 不能任教初中数学");
    assertThat(junior(certificate(person, Stage.SENIOR, null)).text())
        .isEqualTo("持高中（不分学科）（2008-06-30 取得）教师资格证，可任教初中数学");
  }

  @Test
  void whoHasNoneIsToRegisterItFirst() {
    assertThat(junior())
        .isEqualTo(
            new Finding(
                "fit/certificate",
                "没有登记教师资格证，请先登记再派初中数学",
                false,
                true,
                Reason.CERTIFICATE_MISSING));
  }

  @Test
  void whoGoesToLearnNeedsNone() {
    assertThat(
            guard()
                .certificate(
                    person.id(), Subject.MATHS, Stage.JUNIOR, AssignmentKind.SHADOWING, DAY)
                .ok())
        .isTrue();
  }

  private Finding junior(Certificate... held) {
    return guard(held).certificate(person.id(), Subject.MATHS, Stage.JUNIOR, null, DAY);
  }
}
