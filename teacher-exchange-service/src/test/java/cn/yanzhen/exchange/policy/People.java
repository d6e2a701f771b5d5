package cn.yanzhen.exchange.policy;

import cn.yanzhen.exchange.person.Cadre;
import cn.yanzhen.exchange.person.Sex;
import java.time.LocalDate;
import java.util.List;

/** People as the rules see them. */
final class People {

  static final LocalDate SCHOOL_YEAR = LocalDate.of(2026, 9, 1);

  private People() {}

  /** A woman of 36, since seven years at her school, without an office. */
  static Facts teacher() {
    return new Facts(
        LocalDate.of(2019, 9, 1),
        LocalDate.of(1990, 3, 1),
        Sex.FEMALE,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  static Facts since(Facts one, LocalDate day) {
    return new Facts(
        day, one.born(), one.sex(), one.office(), one.terms(), one.exemptions(), one.hardship());
  }

  static Facts born(Facts one, Sex sex, LocalDate day) {
    return new Facts(
        one.schoolSince(), day, sex, one.office(), one.terms(), one.exemptions(), one.hardship());
  }

  static Facts principal(Facts one, Facts.Term... terms) {
    return new Facts(
        one.schoolSince(),
        one.born(),
        one.sex(),
        Cadre.SCHOOL_LEVEL,
        List.of(terms),
        one.exemptions(),
        one.hardship());
  }

  static Facts exempt(Facts one, String code) {
    return new Facts(
        one.schoolSince(),
        one.born(),
        one.sex(),
        one.office(),
        one.terms(),
        List.of(new Facts.Exemption(code, "已登记", null)),
        one.hardship());
  }

  static Facts hardship(Facts one, LocalDate from, LocalDate to) {
    return new Facts(
        one.schoolSince(),
        one.born(),
        one.sex(),
        one.office(),
        one.terms(),
        one.exemptions(),
        List.of(new Facts.Stretch(from, to, List.of("雁南村小学"))));
  }

  static Facts.Term term(int from, int to) {
    return new Facts.Term(LocalDate.of(from, 9, 1), LocalDate.of(to, 8, 31));
  }
}
