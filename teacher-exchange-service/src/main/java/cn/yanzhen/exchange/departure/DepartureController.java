package cn.yanzhen.exchange.departure;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.person.DepartureReasons;
import cn.yanzhen.exchange.person.Departures;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Seen by whoever sees the person; entered, corrected and taken back by the district. */
@RestController
@RequestMapping("/api/v1/exchange")
class DepartureController {

  record NewDeparture(
      @NotBlank(message = "请选择离开的原因") @Size(max = 40, message = "请从列表中选择") String code,
      @NotNull(message = "请填写最后一天") LocalDate lastDay,
      @Nullable @Size(max = 200, message = "说明至多 200 字") String note) {}

  record DepartureUndoing(
      @NotBlank(message = "请写明撤回的原因") @Size(max = 200, message = "原因至多 200 字") String reason) {}

  private final Persons persons;
  private final Departures departures;
  private final DepartureReasons reasons;
  private final DepartureDesk desk;
  private final DepartureViews views;
  private final SchoolDirectory directory;

  DepartureController(
      Persons persons,
      Departures departures,
      DepartureReasons reasons,
      DepartureDesk desk,
      DepartureViews views,
      SchoolDirectory directory) {
    this.persons = persons;
    this.departures = departures;
    this.reasons = reasons;
    this.desk = desk;
    this.views = views;
    this.directory = directory;
  }

  @GetMapping("/departure-reasons")
  DepartureViews.ReasonsView reasons() {
    return new DepartureViews.ReasonsView(reasons.label(), reasons.source(), reasons.all());
  }

  @GetMapping("/persons/{id}/departure")
  ResponseEntity<DepartureViews.DepartureView> one(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var person = visible(id, standing);
    if (departures.of(id).isEmpty() && departures.past(id).isEmpty())
      throw Refusal.notFound("没有离开登记。").exception();
    return answer(person, standing);
  }

  /** What would follow if they left on a day, before anybody confirms it. */
  @GetMapping("/persons/{id}/departure/outlook")
  DepartureViews.OutlookView outlook(
      @PathVariable UUID id, @RequestParam LocalDate lastDay, Caller caller) {
    var standing = directory.standing(caller);
    return views.of(officers(visible(id, standing), standing), lastDay);
  }

  @PutMapping("/persons/{id}/departure")
  ResponseEntity<DepartureViews.DepartureView> say(
      @PathVariable UUID id,
      @Valid @RequestBody NewDeparture asked,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var standing = directory.standing(caller);
    var person = officers(visible(id, standing), standing);
    Version.require(ifMatch, person.version());
    var note = asked.note == null || asked.note.isBlank() ? null : asked.note.strip();
    desk.say(person, new DepartureDesk.Said(asked.code, asked.lastDay, note), caller);
    return answer(visible(id, standing), standing);
  }

  @PostMapping("/persons/{id}/departure/undo")
  ResponseEntity<DepartureViews.DepartureView> takeBack(
      @PathVariable UUID id,
      @Valid @RequestBody DepartureUndoing said,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var standing = directory.standing(caller);
    var person = officers(visible(id, standing), standing);
    Version.require(ifMatch, person.version());
    desk.takeBack(person, said.reason.strip(), caller);
    return answer(visible(id, standing), standing);
  }

  private ResponseEntity<DepartureViews.DepartureView> answer(Person person, Standing standing) {
    return ResponseEntity.ok()
        .eTag(Version.etag(person.version()))
        .body(
            views.of(person, standing.isOfficerOf(person.district()) || standing.is(person.id())));
  }

  private static Person officers(Person person, Standing standing) {
    if (!standing.isOfficerOf(person.district()))
      throw Refusal.forbidden("只有本区县的管理人员可以登记、更正和撤回离开。").exception();
    return person;
  }

  private Person visible(UUID id, Standing standing) {
    return persons.visible(id, standing).orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
  }
}
