package cn.yanzhen.exchange.order;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.RulePacks;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Anybody who holds a letter may ask whether it holds, without signing in: the code on it is the
 * key. It says what the paper says, and what has become of it; the name only in part.
 */
@RestController
class VerificationController {

  private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");
  private static final Refusal UNKNOWN =
      new Refusal(
          404,
          "exchange/unknown-code",
          "没有这个验证码的调令。请核对 16 位验证码是否输全、输对；仍查不到的，请向签发的区县查询。",
          List.of());

  /**
   * @param from first day, as the letter says
   * @param to last day, as the letter says; null of a move for good
   * @param standing what has become of it by today, in words
   * @param issuer the authority that gave it, as the letter is signed
   */
  record VerifiedOrder(
      String number,
      String issuer,
      LocalDate issuedOn,
      String person,
      String sending,
      String receiving,
      LocalDate from,
      @Nullable LocalDate to,
      Validity validity,
      String standing,
      LocalDate asOf) {}

  private final Letters letters;
  private final Persons persons;
  private final SchoolDirectory directory;
  private final RulePacks packs;

  VerificationController(
      Letters letters, Persons persons, SchoolDirectory directory, RulePacks packs) {
    this.packs = packs;
    this.letters = letters;
    this.persons = persons;
    this.directory = directory;
  }

  @GetMapping("/api/v1/exchange/verify/{code}")
  ResponseEntity<VerifiedOrder> verify(@PathVariable String code) {
    var typed = typed(code);
    if (!CODE.matcher(typed).matches()) throw UNKNOWN.exception();
    var letter = letters.withCode(typed).orElseThrow(UNKNOWN::exception);
    var schools = directory.schools(List.of(letter.sendingSchoolId(), letter.receivingSchoolId()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new VerifiedOrder(
                letter.letter(),
                Issuer.of(letter.district(), packs.inForce(letter.district(), letter.issuedOn())),
                letter.issuedOn(),
                masked(
                    persons.names(List.of(letter.personId())).getOrDefault(letter.personId(), "")),
                School.nameOf(schools.get(letter.sendingSchoolId())),
                School.nameOf(schools.get(letter.receivingSchoolId())),
                letter.ordered().from(),
                letter.orderedTo(),
                letter.validity(),
                letter.standing(),
                directory.today()));
  }

  /** As people type it: small letters, groups, and letters that are not used taken for figures. */
  static String typed(String code) {
    return code.toUpperCase(Locale.ROOT)
        .replaceAll("[\\s\\-－—]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** The first character, and a star for each further one: 张*. */
  static String masked(String name) {
    int characters = name.codePointCount(0, name.length());
    if (characters == 0) return "*";
    return name.substring(0, name.offsetByCodePoints(0, 1))
        + "*".repeat(Math.max(1, characters - 1));
  }
}
