package cn.yanzhen.exchange.handover;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists for everybody whom the assignment concerns; ticks by who answers for the item. */
@RestController
@RequestMapping("/api/v1/exchange")
class HandoverController {

  record Tick(@Nullable @Size(max = 200, message = "备注至多 200 字") String note) {}

  record Untick(
      @NotBlank(message = "请填写理由") @Size(max = 200, message = "理由至多 200 字") String reason) {}

  /**
   * @param yours whether the caller ticks it
   */
  record ItemView(
      String code,
      String word,
      Duty duty,
      LocalDate due,
      boolean overdue,
      boolean ticked,
      @Nullable Instant at,
      @Nullable String by,
      @Nullable String note,
      boolean yours) {}

  record HandoverView(
      UUID id,
      UUID assignmentId,
      Phase phase,
      Handover.State state,
      LocalDate madeOn,
      @Nullable Instant completedAt,
      int done,
      int overdue,
      List<ItemView> items,
      String label,
      String source,
      long version) {}

  record HandoverLists(List<HandoverView> items) {}

  private final Handovers handovers;
  private final HandoverBook book;
  private final HandoverDesk desk;
  private final SchoolDirectory directory;

  HandoverController(
      Handovers handovers, HandoverBook book, HandoverDesk desk, SchoolDirectory directory) {
    this.handovers = handovers;
    this.book = book;
    this.desk = desk;
    this.directory = directory;
  }

  @GetMapping("/assignments/{id}/handovers")
  HandoverLists of(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    desk.mustSee(id, standing);
    return new HandoverLists(handovers.of(id).stream().map(list -> view(list, standing)).toList());
  }

  @PostMapping("/handovers/{id}/items/{code}/tick")
  ResponseEntity<HandoverView> tick(
      @PathVariable UUID id,
      @PathVariable String code,
      @Valid @RequestBody Tick tick,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var note = tick.note == null || tick.note.isBlank() ? null : tick.note.strip();
    return answer(desk.tick(id, code, note, ifMatch, caller), caller);
  }

  @PostMapping("/handovers/{id}/items/{code}/untick")
  ResponseEntity<HandoverView> untick(
      @PathVariable UUID id,
      @PathVariable String code,
      @Valid @RequestBody Untick why,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return answer(desk.untick(id, code, why.reason.strip(), ifMatch, caller), caller);
  }

  private ResponseEntity<HandoverView> answer(Handover list, Caller caller) {
    return ResponseEntity.ok()
        .eTag(Version.etag(list.version()))
        .body(view(list, directory.standing(caller)));
  }

  private HandoverView view(Handover list, Standing standing) {
    var today = directory.today();
    boolean open = list.state() == Handover.State.OPEN;
    var items =
        list.items().stream()
            .map(
                item ->
                    new ItemView(
                        item.code(),
                        item.word(),
                        item.duty(),
                        item.due(),
                        open && item.isOverdueOn(today),
                        item.ticked(),
                        item.tickedAt(),
                        item.tickedBy(),
                        item.note(),
                        open && list.answersFor(item.duty(), standing)))
            .toList();
    return new HandoverView(
        list.id(),
        list.assignmentId(),
        list.phase(),
        list.state(),
        list.madeOn(),
        list.completedAt(),
        (int) items.stream().filter(ItemView::ticked).count(),
        (int) items.stream().filter(ItemView::overdue).count(),
        items,
        book.book().label(),
        book.book().source(),
        list.version());
  }
}
