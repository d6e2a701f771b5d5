package cn.yanzhen.exchange.merge;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.listing.IdCursor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 不是同一人: said, listed and taken back by the district's officer alone. */
@RestController
@RequestMapping("/api/v1/exchange/duplicates/apart")
class ApartController {

  record Two(@Nullable UUID oneId, @Nullable UUID otherId) {}

  private final Apart apart;
  private final SchoolDirectory directory;

  ApartController(Apart apart, SchoolDirectory directory) {
    this.apart = apart;
    this.directory = directory;
  }

  @GetMapping
  Page<Apart.ApartView> list(PageRequest page, Caller caller) {
    var district = officers(caller);
    var place = page.cursor() == null ? null : Cursor.decode(page.cursor(), 2);
    return Page.of(
        apart.of(
            district,
            place == null ? null : IdCursor.id(place.getFirst()),
            place == null ? null : IdCursor.id(place.getLast()),
            page.limit() + 1),
        page.limit(),
        pair -> Cursor.encode(pair.one().id().toString(), pair.other().id().toString()));
  }

  /** The two are two persons after all: they are shown as a pair no more. */
  @PostMapping
  ResponseEntity<Void> tell(@RequestBody Two two, Caller caller) {
    var district = officers(caller);
    apart.tell(one(two, district), apart.seen(district, two.otherId()), caller);
    return ResponseEntity.noContent().build();
  }

  /** It was said too soon: they are shown as a pair again, if they still look like one. */
  @PostMapping("/undo")
  ResponseEntity<Void> takeBack(@RequestBody Two two, Caller caller) {
    var district = officers(caller);
    apart.takeBack(one(two, district), apart.seen(district, two.otherId()), caller);
    return ResponseEntity.noContent().build();
  }

  private UUID one(Two two, String district) {
    if (two.oneId() != null && two.oneId().equals(two.otherId()))
      throw Refusal.invalid("exchange/same-record", "otherId", "请选择两条不同的记录。").exception();
    return apart.seen(district, two.oneId());
  }

  private String officers(Caller caller) {
    var district = caller.requireDistrict();
    if (!caller.holds("DISTRICT_OFFICER", district, directory.today()))
      throw Refusal.forbidden("只有区县管理员可以查重和合并。").exception();
    return district;
  }
}
