package cn.yanzhen.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the sample says of a person holds within that person's life, on whichever day it is made.
 */
class RegisterTest {

  static Stream<LocalDate> days() {
    return Stream.of(
        SampleDistrict.USUAL_DAY,
        LocalDate.of(2027, 2, 28),
        LocalDate.of(2027, 7, 20),
        LocalDate.of(2027, 9, 1));
  }

  @ParameterizedTest
  @MethodSource("days")
  void everyDayLiesInTheLifeOfWhomItIsAbout(LocalDate asOf) {
    var register = new Register(asOf);
    for (var person : SampleDistrict.of(asOf).persons()) {
      var told =
          Stream.of(
                  register.honours(person).stream().map(Register.Honour::on),
                  register.terms(person, true).stream().map(Register.Term::from),
                  register.exemptions(person).stream().map(Register.Exemption::from),
                  Stream.ofNullable(register.titleSince(person)))
              .flatMap(days -> days)
              .toList();
      assertThat(told)
          .as(person.number())
          .allSatisfy(day -> assertThat(day).isBetween(person.workingSince(), asOf));
      assertThat(register.graduating(person))
          .as(person.number())
          .allSatisfy(
              year -> assertThat(LocalDate.of(year, 9, 1)).isBetween(person.hereSince(), asOf));
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void termsFollowEachOtherAndTheLastRuns(LocalDate asOf) {
    var register = new Register(asOf);
    var terms =
        SampleDistrict.of(asOf).persons().stream()
            .map(person -> register.terms(person, true))
            .filter(one -> !one.isEmpty())
            .toList();
    assertThat(terms).hasSizeGreaterThan(200);
    for (var one : terms) {
      assertThat(one.getFirst().to()).isNull();
      for (int n = 1; n < one.size(); n++)
        assertThat(one.get(n).to()).isEqualTo(one.get(n - 1).from().minusDays(1));
    }
    assertThat(terms).anyMatch(one -> one.size() > 2);
  }

  @ParameterizedTest
  @MethodSource("days")
  void someAreExemptForEachReasonAndTheTeacherOfTheDemonstrationIsNot(LocalDate asOf) {
    var district = SampleDistrict.of(asOf);
    var register = new Register(asOf);
    var exempt = district.persons().stream().filter(one -> register.isExempt(one, asOf)).toList();
    assertThat(exempt).hasSizeBetween(50, 200).doesNotContain(district.cast().teacher());
    assertThat(exempt.stream().flatMap(one -> register.exemptions(one).stream()))
        .extracting(Register.Exemption::reason)
        .contains(Words.Exempt.values());
  }

  @ParameterizedTest
  @MethodSource("days")
  void numbersAreNobodysTwiceAndTellTheSex(LocalDate asOf) {
    var persons = SampleDistrict.of(asOf).persons();
    assertThat(persons).extracting(SampleDistrict.Person::identityNumber).doesNotHaveDuplicates();
    assertThat(persons)
        .allMatch(one -> one.male() == ((one.identityNumber().charAt(16) - '0') % 2 == 1));
    assertThat(List.of(true, false))
        .allSatisfy(
            male ->
                assertThat(persons.stream().filter(one -> one.male() == male).count())
                    .isGreaterThan(1_500));
  }
}
