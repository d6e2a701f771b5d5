package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens what is sealed of a person, and writes down that it was opened. */
@RestController
@RequestMapping("/api/v1/exchange/persons")
class UnmaskController {

  record Unmasked(String identityNumber) {}

  record UnmaskedPhone(String phone) {}

  private final Persons persons;
  private final SensitiveDesk sensitive;
  private final SchoolDirectory directory;

  UnmaskController(Persons persons, SensitiveDesk sensitive, SchoolDirectory directory) {
    this.persons = persons;
    this.sensitive = sensitive;
    this.directory = directory;
  }

  /**
   * Shows the identity number to an officer, and writes down that it was shown. No-store keeps it
   * out of {@code idempotency} too.
   */
  @PostMapping("/{id}/identity-number/unmask")
  ResponseEntity<?> unmask(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var person = visible(id, standing);
    if (!standing.isOfficerOf(person.district())) {
      return Refusal.forbidden("只有本区县的管理人员可以查看完整的身份证件号。").toResponse();
    }
    return sensitive
        .unmaskIdentityNumber(person, caller)
        .<ResponseEntity<?>>map(
            number ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Unmasked(number)))
        .orElseGet(() -> Refusal.notFound("没有登记身份证件号。").toResponse());
  }

  /** As {@link #unmask}; the person too may look at what is kept. */
  @PostMapping("/{id}/phone/unmask")
  ResponseEntity<?> unmaskPhone(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var person = visible(id, standing);
    if (!standing.isOfficerOf(person.district()) && !standing.is(id)) {
      return Refusal.forbidden("只有本区县的管理人员和本人可以查看完整的联系电话。").toResponse();
    }
    return sensitive
        .unmaskPhone(person, caller)
        .<ResponseEntity<?>>map(
            number ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(new UnmaskedPhone(number)))
        .orElseGet(() -> Refusal.notFound("没有登记联系电话。").toResponse());
  }

  private Person visible(UUID id, Standing standing) {
    return persons.visible(id, standing).orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
  }
}
