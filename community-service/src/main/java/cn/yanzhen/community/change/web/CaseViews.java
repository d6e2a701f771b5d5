package cn.yanzhen.community.change.web;

import cn.yanzhen.community.change.Case;
import cn.yanzhen.community.change.CaseBook;
import cn.yanzhen.community.change.CaseDesk;
import cn.yanzhen.community.change.web.CaseView.ItemView;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.defaults.access.Caller;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows cases with the names of what they are about. */
@Component
class CaseViews {
  private final CaseDesk desk;
  private final SchoolOffice schools;
  private final CaseBook book;

  CaseViews(CaseDesk desk, SchoolOffice schools, CaseBook book) {
    this.desk = desk;
    this.schools = schools;
    this.book = book;
  }

  List<CaseView> of(List<Case> cases) {
    var names = Names.of(cases, desk, schools);
    return cases.stream().map(one -> view(one, names, null, null)).toList();
  }

  /** Whole, with what the caller may do. */
  CaseView of(Case one, Caller caller) {
    var tickable = desk.tickable(one, caller);
    return view(
        one,
        Names.of(List.of(one), desk, schools),
        book.of(one.wish().kind()).checklist().stream()
            .map(item -> ItemView.of(item, one, tickable))
            .toList(),
        desk.actions(one, caller));
  }

  private CaseView view(
      Case one, Names names, @Nullable List<ItemView> checklist, @Nullable List<String> actions) {
    var wish = one.wish();
    var decidedBy = one.decidedBy();
    return new CaseView(
        one.id(),
        wish.kind(),
        one.state(),
        wish.communityId(),
        names.community(wish.communityId()),
        wish.toCommunityId(),
        wish.toCommunityId() == null ? null : names.community(wish.toCommunityId()),
        wish.schoolId(),
        wish.schoolId() == null ? null : names.school(wish.schoolId()),
        wish.effective(),
        wish.reason(),
        book.word(wish.kind(), wish.reason()),
        one.correction(),
        one.refusal(),
        name(one.author()),
        decidedBy == null ? null : name(decidedBy),
        one.since(),
        wish,
        checklist,
        actions,
        one.version());
  }

  /** A label without its account: readers know each other by name. */
  static String name(String label) {
    return label.replaceFirst(" \\([^()]*\\)$", "");
  }

  private record Names(Map<UUID, Community> communities, Map<UUID, School> schools) {
    static Names of(List<Case> cases, CaseDesk desk, SchoolOffice schools) {
      return new Names(
          desk.communities(cases),
          schools.withIds(
              cases.stream()
                  .map(one -> one.wish().schoolId())
                  .filter(Objects::nonNull)
                  .map(UUID.class::cast)
                  .distinct()
                  .toList()));
    }

    String community(UUID id) {
      var found = communities.get(id);
      return found == null ? "" : found.charter().name();
    }

    String school(UUID id) {
      var found = schools.get(id);
      return found == null ? "" : found.name();
    }
  }
}
