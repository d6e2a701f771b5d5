package cn.yanzhen.exchange.compliance;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.ExemptionReasons;
import cn.yanzhen.exchange.policy.Condition;
import cn.yanzhen.exchange.policy.Criterion;
import cn.yanzhen.exchange.policy.Ratio;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rule packs, in words: anybody who is signed in may read what they are judged by. */
@RestController
@RequestMapping("/api/v1/exchange/packs")
class PackController {

  /**
   * @param inForceHere whether it is the one in force today in the caller's district
   * @param exemptions in words
   * @param backbone in words
   * @param promotion what a higher title asks for, in words
   */
  record PackView(
      String id,
      String name,
      int version,
      String jurisdiction,
      LocalDate from,
      @Nullable LocalDate to,
      String label,
      String source,
      boolean inForceHere,
      List<GroupView> groups,
      List<String> exemptions,
      List<AssignmentKind> moves,
      List<String> backbone,
      List<RatioView> ratios,
      List<String> promotion,
      @Nullable TermView term) {}

  /**
   * How long a term of office is at least: one that was cut short does not count.
   *
   * @param source where that was read
   */
  record TermView(int years, String source) {}

  record GroupView(String code, String word, List<String> conditions) {}

  /**
   * @param numeratorSource why these count in the numerator; null where the share leaves no doubt
   * @param schools whose people count, in words; null for all schools
   */
  record RatioView(
      String code,
      String word,
      String numerator,
      @Nullable String numeratorSource,
      String denominator,
      int atLeastPercent,
      @Nullable String schools) {

    static RatioView of(Ratio ratio) {
      return new RatioView(
          ratio.code(),
          ratio.word(),
          Ratio.words(ratio.numerator()),
          ratio.numeratorSource(),
          Ratio.words(ratio.denominator()),
          ratio.atLeastPercent(),
          ratio.schools() == null ? null : ratio.schools().word());
    }
  }

  private final RulePacks packs;
  private final ExemptionReasons reasons;
  private final SchoolDirectory directory;

  PackController(RulePacks packs, ExemptionReasons reasons, SchoolDirectory directory) {
    this.packs = packs;
    this.reasons = reasons;
    this.directory = directory;
  }

  @GetMapping
  Page<PackView> all(Caller caller) {
    var here =
        caller.district() == null ? null : packs.inForce(caller.district(), directory.today()).id();
    return Page.all(
        packs.all().stream()
            .sorted(Comparator.comparing(pack -> !pack.id().equals(here)))
            .map(pack -> view(pack, here))
            .toList());
  }

  private static String words(RulePack pack, Condition condition) {
    var term = condition.criterion() == Criterion.TERMS_AT_SCHOOL ? pack.term() : null;
    return condition.words() + (term == null ? "" : "，每届至少 " + term.years() + " 年");
  }

  private PackView view(RulePack pack, @Nullable String here) {
    return new PackView(
        pack.id(),
        pack.name(),
        pack.version(),
        pack.jurisdiction(),
        pack.from(),
        pack.to(),
        pack.label(),
        pack.source(),
        pack.id().equals(here),
        pack.eligibility().stream()
            .map(
                group ->
                    new GroupView(
                        group.group(),
                        group.word(),
                        group.conditions().stream().map(one -> words(pack, one)).toList()))
            .toList(),
        reasons.all().stream()
            .filter(reason -> pack.exemptions().contains(reason.code()))
            .map(ExemptionReasons.Reason::word)
            .toList(),
        pack.moves().stream().sorted().toList(),
        pack.backbone().stream().sorted().map(honour -> honour.word()).toList(),
        pack.ratios().stream().map(RatioView::of).toList(),
        pack.promotion().stream().map(Condition::words).toList(),
        pack.term() == null ? null : new TermView(pack.term().years(), pack.term().source()));
  }
}
