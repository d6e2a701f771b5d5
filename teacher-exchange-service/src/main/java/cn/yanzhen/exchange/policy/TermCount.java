package cn.yanzhen.exchange.policy;

import cn.yanzhen.exchange.policy.Condition.Bound;
import cn.yanzhen.exchange.policy.Facts.Term;
import cn.yanzhen.exchange.post.FullYears;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 任满几届: terms in an office at the present school, held against a bound. A term counts once it is
 * over, if it was as long as the pack says that a term is.
 */
final class TermCount {

  /** So many terms are named; of more their number is. */
  private static final int NAMED = 4;

  private final RulePack.@Nullable Term length;
  private final List<Term> terms;
  private final LocalDate on;

  TermCount(RulePack.@Nullable Term length, List<Term> terms, LocalDate on) {
    this.length = length;
    this.terms =
        terms.stream()
            .sorted(
                Comparator.comparing(Term::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(
                        Term::to, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
            .toList();
    this.on = on;
  }

  Ground ground(Criterion criterion, Bound bound) {
    var wanted = wanted(criterion, bound);
    if (terms.stream().allMatch(term -> term.from() == null))
      return Ground.missing(criterion, "未登记在现学校的任期" + wanted + "。请补登任期");
    int needed = Objects.requireNonNull(bound.atLeast());
    var full = some(term -> isOver(term) && isWhole(term));
    var unknown = some(term -> isOver(term) && term.from() == null);
    var text = words(full) + wanted;
    if (full.size() >= needed) return Ground.of(criterion, true, text);
    if (full.size() + unknown.size() >= needed)
      return Ground.missing(criterion, text + "。请补登任期的起始日期");
    var ends =
        some(term -> term.to() != null && isWhole(term)).stream()
            .map(Term::to)
            .map(Objects::requireNonNull)
            .sorted()
            .toList();
    return ends.size() < needed
        ? Ground.of(criterion, false, text)
        : Ground.later(criterion, text, ends.get(needed - 1).plusDays(1));
  }

  private String wanted(Criterion criterion, Bound bound) {
    return "；要求"
        + bound.words(criterion.unit())
        + (length == null ? "" : "，每届至少 " + length.years() + " 年");
  }

  /** Every term with its days, and why it does not count where it does not. */
  private String words(List<Term> full) {
    return "在现学校任满 "
        + full.size()
        + " 届"
        + named(full, "（", "）")
        + named(some(term -> isOver(term) && term.from() != null && !isWhole(term)), "，不足一届不计：", "")
        + named(some(term -> isOver(term) && term.from() == null), "，起始不详不计：", "")
        + named(some(term -> !isOver(term)), "，尚未任满：", "");
  }

  private static String named(List<Term> some, String before, String after) {
    if (some.isEmpty()) return "";
    Function<Term, String> days =
        term ->
            (term.from() == null ? "不详" : term.from())
                + (term.to() == null ? " 起" : " 至 " + term.to());
    return before
        + some.stream().limit(NAMED).map(days).collect(Collectors.joining("、"))
        + (some.size() > NAMED ? "等 " + some.size() + " 届" : "")
        + after;
  }

  private List<Term> some(Predicate<Term> which) {
    return terms.stream().filter(which).toList();
  }

  private boolean isOver(Term term) {
    return term.to() != null && term.to().isBefore(on);
  }

  /** Its last day is the one before the anniversary, or later. */
  private boolean isWhole(Term term) {
    if (length == null) return true;
    return term.from() != null
        && term.to() != null
        && !FullYears.fullOn(term.from(), length.years()).isAfter(term.to().plusDays(1));
  }
}
