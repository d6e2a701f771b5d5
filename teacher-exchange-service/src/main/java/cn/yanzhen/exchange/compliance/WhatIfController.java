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
import java.util.HashMap;
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

  record Both(Roll now, Roll then, List<Member> changedNow, List<Member> changedThen) {}

  private final Asking asking;
  private final MemberViews views;

  WhatIfController(Asking asking, MemberViews views) {
    this.asking = asking;
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
    var counts = new HashMap<List<Outcome>, Integer>();
    for (int i = 0; i < both.changedNow.size(); i++) {
      counts.merge(
          List.of(
              both.changedNow.get(i).verdict().outcome(),
              both.changedThen.get(i).verdict().outcome()),
          1,
          Integer::sum);
    }
    return new WhatIfView(
        both.now.pack().id(),
        both.now.pack().name(),
        both.then.pack().id(),
        both.then.pack().name(),
        both.now.year().year(),
        both.now.year().firstDay(),
        asking.today(),
        both.now.members().size(),
        both.changedNow.size(),
        counts.entrySet().stream()
            .map(
                one ->
                    new ChangeView(one.getKey().getFirst(), one.getKey().getLast(), one.getValue()))
            .sorted(Comparator.comparing(ChangeView::from).thenComparing(ChangeView::to))
            .toList(),
        ShareView.of(both.now, both.now.members()),
        ShareView.of(both.then, both.then.members()));
  }

  @GetMapping("/people")
  Page<ChangedView> changed(
      @RequestParam(required = false) @Nullable String pack,
      @RequestParam String other,
      @RequestParam(required = false) @Nullable Integer schoolYear,
      PageRequest page,
      Caller caller) {
    var both = both(caller, pack, other, schoolYear);
    Map<UUID, MemberView> then =
        views.of(both.then, both.changedThen).stream()
            .collect(Collectors.toMap(MemberView::personId, Function.identity()));
    var changed = new ArrayList<ChangedView>();
    for (var now : views.of(both.now, both.changedNow)) {
      var counterpart = then.get(now.personId());
      if (counterpart != null) changed.add(new ChangedView(now, counterpart));
    }
    return ComplianceController.cut(changed, page, one -> one.now().personId().toString());
  }

  private Both both(
      Caller caller, @Nullable String pack, String other, @Nullable Integer schoolYear) {
    var now = asking.roll(caller, pack, schoolYear).roll();
    var then = asking.under(now, caller, other);
    Map<UUID, Member> others =
        then.members().stream().collect(Collectors.toMap(Member::personId, Function.identity()));
    var changedNow = new ArrayList<Member>();
    var changedThen = new ArrayList<Member>();
    for (var member : now.members()) {
      var counterpart = others.get(member.personId());
      if (counterpart == null || counterpart.verdict().outcome() == member.verdict().outcome())
        continue;
      changedNow.add(member);
      changedThen.add(counterpart);
    }
    return new Both(now, then, changedNow, changedThen);
  }
}
