package cn.yanzhen.exchange.compliance;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.exchange.compliance.ComplianceController.ShareView;
import cn.yanzhen.exchange.compliance.MemberViews.MemberView;
import cn.yanzhen.exchange.policy.Verdict.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 假设分析: the same people under another pack, and who changes. */
@RestController
@RequestMapping("/api/v1/exchange/compliance/what-if")
class WhatIfController {

  /**
   * @param changes how many go from one outcome to another; those who stay are not in it
   */
  record WhatIfView(
      String pack,
      String packName,
      String other,
      String otherName,
      int schoolYear,
      LocalDate judgedOn,
      LocalDate countedOn,
      int people,
      int changed,
      List<ChangeView> changes,
      List<ShareView> shares,
      List<ShareView> otherShares) {}

  record ChangeView(Outcome from, Outcome to, int people) {}

  record ChangedView(MemberView now, MemberView then) {}

  private record Both(Roll now, Roll then, Changed.Found changed) {}

  private final Asking asking;
  private final Changed changed;
  private final MemberViews views;

  WhatIfController(Asking asking, Changed changed, MemberViews views) {
    this.asking = asking;
    this.changed = changed;
    this.views = views;
  }

  /**
   * @param pack null for the one in force
   */
  @GetMapping
  WhatIfView whatIf(
      @RequestParam(required = false) @Nullable String pack,
      @RequestParam String other,
      @RequestParam(required = false) @Nullable Integer schoolYear,
      Caller caller) {
    var both = both(caller, pack, other, schoolYear);
    return new WhatIfView(
        both.now.pack().id(),
        both.now.pack().name(),
        both.then.pack().id(),
        both.then.pack().name(),
        both.now.year().year(),
        both.now.year().firstDay(),
        both.now.year().countedOn(asking.today()),
        both.now.people(),
        both.changed.people().size(),
        both.changed.counts().entrySet().stream()
            .map(one -> new ChangeView(one.getKey().from(), one.getKey().to(), one.getValue()))
            .sorted(Comparator.comparing(ChangeView::from).thenComparing(ChangeView::to))
            .toList(),
        ShareView.of(both.now, both.now.tallies()),
        ShareView.of(both.then, both.then.tallies()));
  }

  @GetMapping("/people")
  Page<ChangedView> changed(
      @RequestParam(required = false) @Nullable String pack,
      @RequestParam String other,
      @RequestParam(required = false) @Nullable Integer schoolYear,
      PageRequest page,
      Caller caller) {
    var both = both(caller, pack, other, schoolYear);
    var cut = ComplianceController.cut(both.changed.people(), page, UUID::toString);
    return new Page<>(sideBySide(both, cut.items()), cut.next(), cut.total());
  }

  private List<ChangedView> sideBySide(Both both, List<UUID> people) {
    Map<UUID, MemberView> then =
        views.of(people, both.then.pack(), both.then.year()).stream()
            .collect(Collectors.toMap(MemberView::personId, Function.identity()));
    var rows = new ArrayList<ChangedView>();
    for (var now : views.of(people, both.now.pack(), both.now.year())) {
      var counterpart = then.get(now.personId());
      if (counterpart != null) rows.add(new ChangedView(now, counterpart));
    }
    return rows;
  }

  private Both both(
      Caller caller, @Nullable String pack, String other, @Nullable Integer schoolYear) {
    var now = asking.roll(caller, pack, schoolYear).roll();
    var then = asking.under(now, caller, other);
    return new Both(now, then, changed.between(now, then));
  }
}
