package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.problem.Refusal;
import java.util.List;
import java.util.Objects;

/** Whether a new fact may stand beside what is known. */
final class FactClash {

  private FactClash() {}

  /** What the new fact takes the place of; refuses what cannot stand beside it. */
  static List<Fact> replaced(Career life, Fact fact) {
    return switch (fact) {
      case Fact.TitleHeld said ->
          List.copyOf(life.titles().stream().filter(one -> one.title() == said.title()).toList());
      case Fact.HonourHeld said -> {
        boolean twice =
            life.honours().stream()
                .anyMatch(
                    one ->
                        one.honour() == said.honour()
                            && Objects.equals(one.grantedOn(), said.grantedOn()));
        if (twice) throw twice();
        yield List.copyOf(
            life.honours().stream()
                .filter(one -> one.honour() == said.honour() && one.grantedOn() == null)
                .toList());
      }
      case Fact.Office said -> {
        var gone =
            life.offices().stream()
                .filter(
                    one ->
                        said.to() == null
                            && one.from() == null
                            && one.to() == null
                            && one.rank().cadre() == said.rank().cadre())
                .toList();
        life.offices().stream()
            .filter(one -> !gone.contains(one))
            .filter(one -> one.schoolId().equals(said.schoolId()) && one.overlaps(said))
            .findFirst()
            .ifPresent(
                one -> {
                  throw Refusal.conflict(
                          "exchange/terms-overlap",
                          "与同校的另一任期（%s 至 %s）重叠，请核对日期。"
                              .formatted(
                                  one.from() == null ? "起始不详" : one.from(),
                                  one.to() == null ? "今" : one.to()))
                      .exception();
                });
        yield List.copyOf(gone);
      }
      case Fact.Certificate said ->
          List.copyOf(
              life.certificates().stream()
                  .filter(one -> one.stage() == said.stage() && one.subject() == said.subject())
                  .toList());
      case Fact.GraduatingYear said -> {
        if (life.teachesGraduatingGrade(said.schoolYear())) throw twice();
        yield List.of();
      }
      case Fact.Exemption said -> {
        life.exemptions().stream()
            .filter(
                one ->
                    (one.to() == null || !one.to().isBefore(said.from()))
                        && (said.to() == null || !said.to().isBefore(one.from())))
            .findFirst()
            .ifPresent(
                one -> {
                  throw Refusal.conflict(
                          "exchange/exemptions-overlap",
                          "与已登记的免予交流（%s 至 %s）重叠，请核对日期，或先更正原有登记。"
                              .formatted(one.from(), one.to() == null ? "长期" : one.to()))
                      .exception();
                });
        yield List.of();
      }
      case Fact.Wish wish -> List.of();
    };
  }

  private static RuntimeException twice() {
    return Refusal.conflict("exchange/fact-twice", "这一项已经登记过了。").exception();
  }
}
