package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.Register;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 变更查询: who asks for cases, and what would happen, comes here. */
@Service
public class CaseDesk {
  private static final int MOST_WAITING = 200;

  /** More rows than these nobody reads in one sheet. */
  private static final int MOST_EXPORTED = 20_000;

  private final Cases cases;
  private final Scenes scenes;
  private final Register register;
  private final CaseBook book;

  CaseDesk(Cases cases, Scenes scenes, Register register, CaseBook book) {
    this.cases = cases;
    this.scenes = scenes;
    this.register = register;
    this.book = book;
  }

  public Page<Case> search(
      Caller caller,
      @Nullable CaseState state,
      @Nullable ChangeKind kind,
      @Nullable UUID community,
      @Nullable UUID school,
      PageRequest page) {
    var filter = filter(caller, state, kind, community, school);
    var cursor = page.cursor();
    var before = cursor == null ? null : id(Cursor.decode(cursor, 1).getFirst());
    return Page.of(
            cases.page(filter, before, page.limit() + 1),
            page.limit(),
            last -> Cursor.encode(last.id().toString()))
        .withTotal(cases.count(filter));
  }

  public List<Case> all(
      Caller caller,
      @Nullable CaseState state,
      @Nullable ChangeKind kind,
      @Nullable UUID community,
      @Nullable UUID school) {
    return cases.page(filter(caller, state, kind, community, school), null, MOST_EXPORTED);
  }

  private CaseFilter filter(
      Caller caller,
      @Nullable CaseState state,
      @Nullable ChangeKind kind,
      @Nullable UUID community,
      @Nullable UUID school) {
    var district = caller.requireDistrict();
    var today = scenes.today();
    return new CaseFilter(
        district,
        state,
        kind,
        community,
        school,
        CasePowers.decides(caller, district, today)
            ? null
            : caller.organisations("SCHOOL_ADMIN", today));
  }

  /** Refuses readers whom it is not about, until it is approved. */
  public Case find(UUID id, Caller caller) {
    var found = cases.find(id, caller.requireDistrict()).orElseThrow(CaseOffice::unknown);
    if (!reads(found, caller)) {
      throw Refusal.forbidden("这份变更申请还没有批准，只有相关学校和区县管理员可以查看。").exception();
    }
    return found;
  }

  private boolean reads(Case found, Caller caller) {
    var today = scenes.today();
    return found.state() == CaseState.APPROVED
        || CasePowers.decides(caller, found.district(), today)
        || CasePowers.administers(caller, found.wish().schoolId(), today)
        || CasePowers.administers(caller, found.authorSchool(), today)
        || register.find(found.district(), found.wish().communities()).values().stream()
            .anyMatch(
                community ->
                    CasePowers.administers(caller, community.charter().leadOn(today), today));
  }

  /** The communities that cases are about, for their names. */
  public Map<UUID, Community> communities(List<Case> about) {
    var found = new LinkedHashMap<UUID, Community>();
    for (var one : about) {
      var missing = one.wish().communities().stream().filter(id -> !found.containsKey(id)).toList();
      found.putAll(register.find(one.district(), missing));
    }
    return found;
  }

  /** What would happen by a wish that its author has not written down yet. */
  public Outlook preview(Wish wish, Caller by) {
    var scene = scenes.of(wish, by.requireDistrict());
    if (!CasePowers.writes(by, wish, scene.community(), scene.today())) {
      throw Refusal.forbidden("只有当前总校的管理员和区县管理员可以提出变更；退出也可以由成员校自己提出。").exception();
    }
    return Outlook.of(wish, scene);
  }

  /** What would happen by a case, were it approved now. */
  public Outlook preview(Case one) {
    return Outlook.of(one.wish(), scenes.of(one.wish(), one.district()));
  }

  /** Submitted ones for the district, drafts and rejected ones for their author. */
  public List<Case> waitingFor(Caller caller) {
    var district = caller.requireDistrict();
    var today = scenes.today();
    boolean decides = CasePowers.decides(caller, district, today);
    var waiting = new ArrayList<Case>();
    if (decides) {
      waiting.addAll(cases.submitted(district, MOST_WAITING));
    }
    var own = caller.organisations("SCHOOL_ADMIN", today);
    if (decides || !own.isEmpty()) {
      waiting.addAll(cases.unfinished(district, own, decides, MOST_WAITING));
    }
    return waiting;
  }

  /** What the caller may do with it now, for the pages; the doors check again. */
  public List<String> actions(Case one, Caller caller) {
    var community =
        register.find(one.district(), one.wish().communities()).get(one.wish().communityId());
    if (community == null) {
      return List.of();
    }
    var actions = new ArrayList<String>();
    boolean writes = CasePowers.writes(caller, one.wish(), community, scenes.today());
    boolean submitted = one.state() == CaseState.SUBMITTED;
    if (writes && one.state().isOpen()) {
      actions.addAll(List.of("submit", "revise"));
    }
    if (writes && (one.state().isOpen() || submitted)) {
      actions.add("withdraw");
    }
    if (submitted && CasePowers.decides(caller, one.district(), scenes.today())) {
      actions.addAll(List.of("approve", "reject"));
    }
    return actions;
  }

  /** The items of the checklist that the caller may tick now. */
  public List<String> tickable(Case one, Caller caller) {
    var community =
        register.find(one.district(), one.wish().communities()).get(one.wish().communityId());
    if (community == null || !one.state().isOpen() && one.state() != CaseState.SUBMITTED) {
      return List.of();
    }
    return book.of(one.wish().kind()).checklist().stream()
        .filter(item -> CasePowers.ticks(caller, item, one.wish(), community, scenes.today()))
        .map(CaseBook.Item::code)
        .toList();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOurs) {
      throw Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
    }
  }
}
