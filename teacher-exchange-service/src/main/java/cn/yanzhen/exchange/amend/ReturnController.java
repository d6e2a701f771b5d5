package cn.yanzhen.exchange.amend;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.DepartureReasons;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.person.Services;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Services before the present one; said and taken back by the district. */
@RestController
@RequestMapping("/api/v1/exchange/persons/{id}")
class ReturnController {

  record NewReturn(
      @NotNull(message = "请选择学校") UUID schoolId,
      @NotNull(message = "请填写重新入职的日期") LocalDate day,
      @NotBlank(message = "请写明依据") @Size(max = 200, message = "依据至多 200 字") String why) {}

  record ReturnUndoing(
      @NotBlank(message = "请写明原因") @Size(max = 200, message = "原因至多 200 字") String why) {}

  /**
   * @param schoolName the school that they had left from
   * @param why on what ground they came back; with who and when for the district and the person
   */
  record ServiceView(
      UUID id,
      String schoolName,
      LocalDate lastDay,
      String code,
      String word,
      String returnedTo,
      LocalDate returnedOn,
      @Nullable String why,
      @Nullable Instant at,
      @Nullable String by) {}

  record ServicesView(List<ServiceView> items) {}

  private final ReturnDesk desk;
  private final Services services;
  private final Persons persons;
  private final DepartureReasons reasons;
  private final Amended amended;
  private final SchoolDirectory directory;

  ReturnController(
      ReturnDesk desk,
      Services services,
      Persons persons,
      DepartureReasons reasons,
      Amended amended,
      SchoolDirectory directory) {
    this.desk = desk;
    this.services = services;
    this.persons = persons;
    this.reasons = reasons;
    this.amended = amended;
    this.directory = directory;
  }

  /** The latest first. */
  @GetMapping("/services")
  ServicesView services(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var person =
        persons.visible(id, standing).orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
    boolean near = standing.isOfficerOf(person.district()) || standing.is(id);
    var found = services.of(id);
    var schools =
        directory.schools(
            found.stream()
                .flatMap(one -> Stream.of(one.schoolId(), one.returnedTo()))
                .distinct()
                .toList());
    return new ServicesView(
        found.stream()
            .map(
                one ->
                    new ServiceView(
                        one.id(),
                        School.nameOf(schools.get(one.schoolId())),
                        one.lastDay(),
                        one.code(),
                        reasons.word(one.code()),
                        School.nameOf(schools.get(one.returnedTo())),
                        one.returnedOn(),
                        near ? one.why() : null,
                        near ? one.at().toInstant() : null,
                        near ? Caller.nameIn(one.by()) : null))
            .toList());
  }

  @PostMapping("/return")
  ResponseEntity<Void> comeBack(
      @PathVariable UUID id,
      @Valid @RequestBody NewReturn said,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var person = person(id, ifMatch, caller);
    desk.comeBack(person, said.schoolId, said.day, said.why.strip(), caller);
    return done(id, caller);
  }

  @PostMapping("/return/undo")
  ResponseEntity<Void> takeBack(
      @PathVariable UUID id,
      @Valid @RequestBody ReturnUndoing said,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    desk.takeBack(person(id, ifMatch, caller), said.why.strip(), caller);
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
