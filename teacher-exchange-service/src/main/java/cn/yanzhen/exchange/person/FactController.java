package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.listing.IdCursor;
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

/**
 * Facts of a working life, entered, corrected and withdrawn by the district; what was believed
 * before is shown to the district and to the person.
 */
@RestController
@RequestMapping("/api/v1/exchange")
class FactController {

  record Withdrawal(@Nullable String reason) {}

  /**
   * @param fact what is right; of an exemption, no reason leaves the sealed one as it is
   */
  record FactCorrection(@Nullable FactEntry fact, @Nullable String why) {}

  record Entered(UUID id) {}

  private final Persons persons;
  private final CareerDesk desk;
  private final PastFacts past;
  private final SchoolDirectory directory;

  FactController(Persons persons, CareerDesk desk, PastFacts past, SchoolDirectory directory) {
    this.persons = persons;
    this.desk = desk;
    this.past = past;
    this.directory = directory;
  }

  /** The latest first. */
  @GetMapping("/persons/{id}/corrections")
  Page<PastFacts.PastFact> corrections(@PathVariable UUID id, PageRequest page, Caller caller) {
    var standing = directory.standing(caller);
    var person = visible(id, standing);
    if (!standing.isOfficerOf(person.district()) && !standing.is(id))
      throw Refusal.forbidden("只有本区县的管理人员和本人可以查看更正记录。").exception();
    return Page.of(
        past.of(id, IdCursor.of(page), page.limit() + 1),
        page.limit(),
        one -> IdCursor.at(one.id()));
  }

  @PostMapping("/persons/{id}/facts")
  ResponseEntity<Entered> enter(
      @PathVariable UUID id,
      @RequestBody FactEntry entry,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var person = mayRecord(id, ifMatch, caller);
    var entered = desk.enter(person, entry, caller);
    return ResponseEntity.status(201).body(new Entered(entered));
  }

  /** What is right takes the place of a fact that was wrong; what that said is kept apart. */
  @PostMapping("/persons/{id}/facts/{fact}/correct")
  ResponseEntity<Entered> correct(
      @PathVariable UUID id,
      @PathVariable UUID fact,
      @RequestBody FactCorrection said,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var person = mayRecord(id, ifMatch, caller);
    if (said.fact() == null)
      throw Refusal.invalid("request/required", "fact", "请填写更正后的内容。").exception();
    var entered = desk.correct(person, fact, said.fact(), why(said.why(), "why"), caller);
    return ResponseEntity.ok(new Entered(entered));
  }

  /** A fact that was wrong goes; what it said is kept apart. */
  @PostMapping("/persons/{id}/facts/{fact}/withdraw")
  ResponseEntity<Void> withdraw(
      @PathVariable UUID id,
      @PathVariable UUID fact,
      @RequestBody Withdrawal said,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var person = mayRecord(id, ifMatch, caller);
    desk.withdraw(person, fact, why(said.reason(), "reason"), caller);
    return ResponseEntity.noContent().build();
  }

  private Person mayRecord(UUID id, @Nullable String ifMatch, Caller caller) {
    var standing = directory.standing(caller);
    var person = visible(id, standing);
    if (!standing.isOfficerOf(person.district())) {
      throw Refusal.forbidden("只有本区县的管理人员可以登记和更正。").exception();
    }
    Version.require(ifMatch, person.version());
    return person;
  }

  private static String why(@Nullable String said, String field) {
    if (said == null || said.isBlank() || said.length() > 200)
      throw Refusal.invalid("exchange/reason", field, "请写明更正的原因，至多 200 字。").exception();
    return said.strip();
  }

  private Person visible(UUID id, Standing standing) {
    return persons.visible(id, standing).orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
  }
}
