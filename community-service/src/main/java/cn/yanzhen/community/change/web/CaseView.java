package cn.yanzhen.community.change.web;

import cn.yanzhen.community.change.Case;
import cn.yanzhen.community.change.CaseBook;
import cn.yanzhen.community.change.CaseState;
import cn.yanzhen.community.change.ChangeKind;
import cn.yanzhen.community.change.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as the pages see it.
 *
 * @param wish as it was asked for
 * @param checklist only where one case is asked for, as are the actions
 */
record CaseView(
    UUID id,
    ChangeKind kind,
    CaseState state,
    UUID communityId,
    String communityName,
    @Nullable UUID toCommunityId,
    @Nullable String toCommunityName,
    @Nullable UUID schoolId,
    @Nullable String schoolName,
    LocalDate effective,
    String reason,
    String reasonWord,
    boolean correction,
    @Nullable String refusal,
    String author,
    @Nullable String decidedBy,
    Instant since,
    Wish wish,
    @Nullable List<ItemView> checklist,
    @Nullable List<String> actions,
    long version) {

  /**
   * @param mayTick whether the caller may tick it now
   */
  record ItemView(
      String code,
      String word,
      CaseBook.Ticker by,
      boolean required,
      boolean done,
      @Nullable String doneBy,
      @Nullable Instant doneAt,
      boolean mayTick) {

    static ItemView of(CaseBook.Item item, Case one, List<String> tickable) {
      var tick = one.ticks().stream().filter(done -> done.item().equals(item.code())).findFirst();
      return new ItemView(
          item.code(),
          item.word(),
          item.by(),
          item.required(),
          tick.isPresent(),
          tick.map(Case.Tick::by).map(CaseViews::name).orElse(null),
          tick.map(Case.Tick::at).orElse(null),
          tickable.contains(item.code()));
    }
  }
}
