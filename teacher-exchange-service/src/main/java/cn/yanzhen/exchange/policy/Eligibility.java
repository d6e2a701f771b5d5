package cn.yanzhen.exchange.policy;

import cn.yanzhen.exchange.person.Sex;
import cn.yanzhen.exchange.policy.Condition.Bound;
import cn.yanzhen.exchange.policy.Facts.Stretch;
import cn.yanzhen.exchange.policy.Verdict.Outcome;
import cn.yanzhen.exchange.post.FullYears;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds facts against a pack. The same answer, with the same words, for a list, a person's page, a
 * candidate and a ratio.
 */
@Component
public class Eligibility {

  private static final long DAYS_OF_A_YEAR = 365;

  /** So many places are named; of more their number is. */
  private static final int NAMED = 3;

  private final Retirement retirement;

  public Eligibility(Retirement retirement) {
    this.retirement = retirement;
  }

  public Verdict judge(RulePack pack, Facts facts, LocalDate on) {
    var group = pack.groupOf(facts.office());
    if (group == null) return new Verdict(on, Outcome.NOT_YET, null, List.of(), null);
    var grounds = grounds(pack, group.conditions(), facts, on);
    if (grounds.stream().anyMatch(ground -> Boolean.FALSE.equals(ground.met())))
      return new Verdict(on, Outcome.NOT_YET, group, grounds, null);
    var exemption =
        facts.exemptions().stream()
            .filter(one -> pack.exemptions().contains(one.code()))
            .findFirst()
            .orElse(null);
    if (exemption != null) return new Verdict(on, Outcome.EXEMPT, group, grounds, exemption);
    boolean unclear = grounds.stream().anyMatch(ground -> ground.met() == null);
    return new Verdict(on, unclear ? Outcome.UNCLEAR : Outcome.ELIGIBLE, group, grounds, null);
  }

  /** What a higher title asks for; empty where the pack asks for nothing. */
  public List<Ground> promotion(RulePack pack, Facts facts, LocalDate on) {
    return grounds(pack, pack.promotion(), facts, on);
  }

  private List<Ground> grounds(
      RulePack pack, List<Condition> conditions, Facts facts, LocalDate on) {
    return conditions.stream().map(condition -> ground(pack, condition, facts, on)).toList();
  }

  private Ground ground(RulePack pack, Condition condition, Facts facts, LocalDate on) {
    return switch (condition.criterion()) {
      case YEARS_AT_SCHOOL -> yearsAtSchool(condition, facts, on);
      case TERMS_AT_SCHOOL ->
          new TermCount(pack.term(), facts.terms(), on)
              .ground(condition.criterion(), condition.bound());
      case AGE -> age(condition, facts, on);
      case YEARS_TO_RETIREMENT -> yearsToRetirement(condition, facts, on);
      case YEARS_AT_RURAL_OR_WEAK -> yearsOfHardship(condition, facts, on);
    };
  }

  private static Ground yearsAtSchool(Condition condition, Facts facts, LocalDate on) {
    var bound = condition.bound();
    var since = facts.schoolSince();
    int years = FullYears.between(since, on);
    var text =
        since
            + " 到现学校，至 "
            + on
            + " 满 "
            + years
            + " 年；要求"
            + bound.words(condition.criterion().unit());
    return within(bound, since, on)
        ? Ground.of(condition.criterion(), true, text)
        : reached(condition.criterion(), bound, since, text);
  }

  private static Ground age(Condition condition, Facts facts, LocalDate on) {
    int years = FullYears.between(facts.born(), on);
    var said = facts.born() + " 出生，至 " + on + " " + years + " 周岁；要求";
    return bySex(
        condition,
        facts.sex(),
        bound -> {
          var text = said + bound.words(condition.criterion().unit());
          boolean met =
              bound.atMost() != null ? years <= bound.atMost() : within(bound, facts.born(), on);
          return Ground.of(condition.criterion(), met, text);
        });
  }

  private Ground yearsToRetirement(Condition condition, Facts facts, LocalDate on) {
    var bound = condition.bound();
    var sex = facts.sex();
    if (sex != null) return yearsToRetirement(condition.criterion(), bound, facts.born(), sex, on);
    var man = yearsToRetirement(condition.criterion(), bound, facts.born(), Sex.MALE, on);
    var woman = yearsToRetirement(condition.criterion(), bound, facts.born(), Sex.FEMALE, on);
    return Objects.equals(man.met(), woman.met())
        ? man
        : Ground.missing(
            condition.criterion(),
            "未登记性别，退休日期不能确定（男 "
                + retirement.day(facts.born(), Sex.MALE)
                + "，女 "
                + retirement.day(facts.born(), Sex.FEMALE)
                + "）；要求"
                + bound.words(condition.criterion().unit())
                + "。请补登性别");
  }

  private Ground yearsToRetirement(
      Criterion criterion, Bound bound, LocalDate born, Sex sex, LocalDate on) {
    var retires = retirement.day(born, sex);
    boolean met =
        bound.moreThan() != null
            ? retires.isAfter(on.plusYears(bound.moreThan()))
            : within(bound, on, retires);
    return Ground.of(criterion, met, "预计 " + retires + " 退休；要求距退休" + bound.words(criterion.unit()));
  }

  private static Ground yearsOfHardship(Condition condition, Facts facts, LocalDate on) {
    var bound = condition.bound();
    var served =
        facts.hardship().stream()
            .filter(stretch -> stretch.from().isBefore(on))
            .map(
                stretch ->
                    stretch.to().isBefore(on)
                        ? stretch
                        : new Stretch(stretch.from(), on.minusDays(1), stretch.where()))
            .toList();
    long days =
        served.stream()
            .mapToLong(stretch -> ChronoUnit.DAYS.between(stretch.from(), stretch.to()) + 1)
            .sum();
    var text =
        "至 "
            + on
            + " 在农村或薄弱学校任教 "
            + days
            + " 天"
            + places(served)
            + "；要求"
            + bound.words(condition.criterion().unit());
    // Counted in days: a whole school year is 365 of them, and 366 with a leap day within.
    boolean met =
        bound.atLeast() != null
            ? days >= DAYS_OF_A_YEAR * bound.atLeast()
            : bound.moreThan() != null
                ? days > DAYS_OF_A_YEAR * bound.moreThan()
                : days <= DAYS_OF_A_YEAR * Objects.requireNonNull(bound.atMost());
    return Ground.of(condition.criterion(), met, text);
  }

  /** Which schools, and when; of many the first. */
  private static String places(List<Stretch> served) {
    if (served.isEmpty()) return "";
    return served.stream()
        .limit(NAMED)
        .map(
            one ->
                one.where().stream().limit(NAMED).collect(Collectors.joining("、"))
                    + (one.where().size() > NAMED ? "等 " + one.where().size() + " 校" : "")
                    + " "
                    + one.from()
                    + " 至 "
                    + one.to())
        .collect(
            Collectors.joining(
                "；", "（", served.size() > NAMED ? "等 " + served.size() + " 段）" : "）"));
  }

  /** Unknown sex matters only where the answers differ. */
  private static Ground bySex(
      Condition condition, @Nullable Sex sex, Function<Bound, Ground> judge) {
    var men = condition.men();
    var women = condition.women();
    if (men == null || women == null) return judge.apply(condition.bound());
    if (sex != null) return judge.apply(sex == Sex.MALE ? men : women);
    var man = judge.apply(men);
    var woman = judge.apply(women);
    return Objects.equals(man.met(), woman.met())
        ? man
        : Ground.missing(condition.criterion(), "未登记性别，不能判定：" + condition.words() + "。请补登性别");
  }

  /** Whole years between two days against a bound. */
  private static boolean within(Bound bound, LocalDate from, LocalDate to) {
    if (bound.atLeast() != null) return FullYears.between(from, to) >= bound.atLeast();
    if (bound.moreThan() != null) return FullYears.fullOn(from, bound.moreThan()).isBefore(to);
    return FullYears.between(from, to) <= Objects.requireNonNull(bound.atMost());
  }

  private static Ground reached(Criterion criterion, Bound bound, LocalDate since, String text) {
    if (bound.atLeast() != null)
      return Ground.later(criterion, text, FullYears.fullOn(since, bound.atLeast()));
    if (bound.moreThan() != null)
      return Ground.later(criterion, text, FullYears.fullOn(since, bound.moreThan()).plusDays(1));
    return Ground.of(criterion, false, text);
  }
}
