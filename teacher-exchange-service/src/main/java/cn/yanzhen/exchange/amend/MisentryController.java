package cn.yanzhen.exchange.amend;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.person.Misentries;
import cn.yanzhen.exchange.person.Misentries.Misentry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** Records entered by mistake, for the district's officer alone. */
@RestController
@RequestMapping("/api/v1/exchange")
class MisentryController {

  record MisentryReason(
      @NotBlank(message = "请写明原因") @Size(max = 200, message = "原因至多 200 字") String reason) {}

  record MisentryView(
      UUID id,
      UUID personId,
      String number,
      String name,
      UUID schoolId,
      String schoolName,
      LocalDate schoolSince,
      String reason,
      Instant at,
      String by) {}

  /**
   * @param inTheWay what rests on the record; none: it can be set aside
   */
  record FootingView(List<Footing.Resting> inTheWay) {}

  private final MisentryDesk desk;
  private final Misentries misentries;
  private final Footing footing;
  private final Amended amended;
  private final SchoolDirectory directory;

  MisentryController(
      MisentryDesk desk,
      Misentries misentries,
      Footing footing,
      Amended amended,
      SchoolDirectory directory) {
    this.desk = desk;
    this.misentries = misentries;
    this.footing = footing;
    this.amended = amended;
    this.directory = directory;
  }

  /** What stands in the way of it, before anybody confirms. */
  @GetMapping("/persons/{id}/footing")
  FootingView footing(@PathVariable UUID id, Caller caller) {
    return new FootingView(footing.of(amended.byOfficer(id, caller)));
  }

  @PostMapping("/persons/{id}/set-aside")
  ResponseEntity<MisentryView> setAside(
      @PathVariable UUID id,
      @Valid @RequestBody MisentryReason said,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var person = amended.byOfficer(id, caller);
    Version.require(ifMatch, person.version());
    var one = desk.setAside(person, said.reason.strip(), caller);
    return ResponseEntity.status(201).body(view(one, directory.schools(List.of(one.schoolId()))));
  }

  @GetMapping("/misentries")
  Page<MisentryView> list(PageRequest page, Caller caller) {
    var district = officers(caller);
    var found = misentries.of(district, IdCursor.of(page), page.limit() + 1);
    var schools = directory.schools(found.stream().map(Misentry::schoolId).distinct().toList());
    return Page.of(found, page.limit(), one -> IdCursor.at(one.id()))
        .withTotal(misentries.count(district))
        .map(one -> view(one, schools));
  }

  @PostMapping("/misentries/{id}/undo")
  ResponseEntity<Void> takeBack(
      @PathVariable UUID id, @Valid @RequestBody MisentryReason said, Caller caller) {
    var district = officers(caller);
    misentries
        .find(id)
        .filter(one -> one.district().equals(district))
        .orElseThrow(() -> Refusal.notFound("没有这条误录，可能已经恢复。").exception());
    desk.takeBack(id, said.reason.strip(), caller);
    return ResponseEntity.noContent().build();
  }

  private String officers(Caller caller) {
    var district = caller.requireDistrict();
    if (!caller.holds("DISTRICT_OFFICER", district, directory.today()))
      throw Refusal.forbidden("只有区县管理员可以查看和恢复误录。").exception();
    return district;
  }

  private static MisentryView view(Misentry one, Map<UUID, School> schools) {
    return new MisentryView(
        one.id(),
        one.personId(),
        one.number(),
        one.name(),
        one.schoolId(),
        School.nameOf(schools.get(one.schoolId())),
        one.schoolSince(),
        one.reason(),
        one.at().toInstant(),
        Caller.nameIn(one.by()));
  }
}
