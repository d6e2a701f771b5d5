package cn.yanzhen.exchange.amend;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.exchange.person.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Earlier stays, put right by the district; a stay is called by its first day. */
@RestController
@RequestMapping("/api/v1/exchange/persons/{id}/stays")
class StayController {

  record StaySaid(
      @NotNull(message = "请选择学校") UUID schoolId,
      @NotNull(message = "请填写起始日期") LocalDate from,
      @NotNull(message = "请填写截止日期") LocalDate to,
      @NotBlank(message = "请写明原因") @Size(max = 200, message = "原因至多 200 字") String why) {

    private StayDesk.Stay stay() {
      return new StayDesk.Stay(schoolId, from, to);
    }
  }

  record StayRemoval(
      @NotBlank(message = "请写明原因") @Size(max = 200, message = "原因至多 200 字") String why) {}

  private final StayDesk desk;
  private final Amended amended;

  StayController(StayDesk desk, Amended amended) {
    this.desk = desk;
    this.amended = amended;
  }

  /** One that was missing. */
  @PostMapping
  ResponseEntity<Void> enter(
      @PathVariable UUID id,
      @Valid @RequestBody StaySaid said,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    desk.enter(person(id, ifMatch, caller), said.stay(), said.why.strip(), caller);
    return done(id, caller);
  }

  @PostMapping("/{since}/correct")
  ResponseEntity<Void> correct(
      @PathVariable UUID id,
      @PathVariable LocalDate since,
      @Valid @RequestBody StaySaid said,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    desk.correct(person(id, ifMatch, caller), since, said.stay(), said.why.strip(), caller);
    return done(id, caller);
  }

  @PostMapping("/{since}/remove")
  ResponseEntity<Void> remove(
      @PathVariable UUID id,
      @PathVariable LocalDate since,
      @Valid @RequestBody StayRemoval said,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    desk.remove(person(id, ifMatch, caller), since, said.why.strip(), caller);
    return done(id, caller);
  }

  private Person person(UUID id, @Nullable String ifMatch, Caller caller) {
    var person = amended.byOfficer(id, caller);
    Version.require(ifMatch, person.version());
    return person;
  }

  private ResponseEntity<Void> done(UUID id, Caller caller) {
    return ResponseEntity.noContent()
        .eTag(Version.etag(amended.byOfficer(id, caller).version()))
        .build();
  }
}
