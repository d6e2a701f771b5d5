package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Community.Approved;
import cn.yanzhen.community.community.Community.Draft;
import cn.yanzhen.community.community.Community.Ended;
import cn.yanzhen.community.community.Community.Rejected;
import cn.yanzhen.community.community.Community.Submitted;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 教共体查询: who asks for communities, as of any day and as known at any moment, comes here. */
@Service
public class CommunityDesk {
  /** More tasks than these nobody reads at once. */
  private static final int MOST_WAITING = 200;

  private final Communities communities;
  private final Past past;
  private final Clock clock;

  CommunityDesk(Communities communities, Past past, Clock clock) {
    this.communities = communities;
    this.past = past;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** As it is known now, or was known at a moment. */
  public Optional<Community> find(UUID id, String district, @Nullable Instant knownAt) {
    return knownAt == null
        ? communities.find(id, district)
        : communities.find(id, district, knownAt);
  }

  public Page<Community> search(CommunityFilter filter, PageRequest page) {
    var cursor = page.cursor();
    var after = cursor == null ? null : Cursor.decode(cursor, 2);
    var rows =
        communities.page(
            filter,
            after == null ? null : after.getFirst(),
            after == null ? null : id(after.getLast()),
            page.limit() + 1);
    return Page.of(
            rows, page.limit(), last -> Cursor.encode(last.charter().name(), last.id().toString()))
        .withTotal(communities.count(filter));
  }

  public List<Community> all(CommunityFilter filter) {
    return communities.all(filter);
  }

  /** The communities of a school, those of other districts too: the caller has found the school. */
  public List<Belonging> belongings(
      UUID school, @Nullable LocalDate on, @Nullable Instant knownAt) {
    return communities.belongings(school, on, knownAt);
  }

  /** What was believed of it before its cases, newest first. */
  public List<PastFact> past(UUID community) {
    return Stream.concat(past.memberships(community).stream(), past.cycles(community).stream())
        .sorted(java.util.Comparator.comparing(PastFact::knownTo).reversed())
        .toList();
  }

  /** What waits for the caller: submissions for the district, drafts for their lead school. */
  public List<Community> waitingFor(Caller caller) {
    var district = caller.requireDistrict();
    var waiting = new ArrayList<Community>();
    if (Powers.approves(caller, district, today())) {
      waiting.addAll(
          communities.page(
              new CommunityFilter(district, State.SUBMITTED, null), null, null, MOST_WAITING));
    }
    var own = caller.organisations("SCHOOL_ADMIN", today());
    if (!own.isEmpty()) {
      waiting.addAll(communities.unfinished(district, own, MOST_WAITING));
    }
    return waiting;
  }

  /** What the caller may do with it now, for the pages; the doors check again. */
  public List<String> actions(Community community, Caller caller) {
    var charter = community.charter();
    boolean author = Powers.drafts(caller, charter.district(), charter.leadOn(today()), today());
    boolean approver = Powers.approves(caller, charter.district(), today());
    return switch (community) {
      case Draft draft when author -> List.of("submit", "revise");
      case Rejected rejected when author -> List.of("submit", "revise");
      case Submitted submitted when approver -> List.of("approve", "reject");
      case Draft draft -> List.of();
      case Rejected rejected -> List.of();
      case Submitted submitted -> List.of();
      case Approved approved -> List.of();
      case Ended ended -> List.of();
    };
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOurs) {
      throw Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
    }
  }
}
