package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is sealed: found by fingerprint, masked, and opened on the audit trail. */
@Component
public class SensitiveDesk {

  private final JdbcClient db;
  private final IdentityNumbers identityNumbers;
  private final SealedTexts texts;
  private final AuditTrail audit;

  SensitiveDesk(
      JdbcClient db, IdentityNumbers identityNumbers, SealedTexts texts, AuditTrail audit) {
    this.db = db;
    this.identityNumbers = identityNumbers;
    this.texts = texts;
    this.audit = audit;
  }

  public String fingerprint(String identityNumber) {
    return HexFormat.of().formatHex(identityNumbers.index(identityNumber));
  }

  /** Who bears one of these identity numbers, by fingerprint. */
  public record Bearer(UUID person, String district, String number) {}

  /** In all districts, because a person is one person. */
  public Map<String, Bearer> bearers(Collection<String> fingerprints) {
    if (fingerprints.isEmpty()) return Map.of();
    var found = new HashMap<String, Bearer>();
    db.sql(
            """
            select id, district, number, identity_index from person
             where identity_index in (select decode(one, 'hex') from unnest(cast(:those as text[])) one)\
            """)
        .param("those", fingerprints.toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  HexFormat.of().formatHex(row.getBytes("identity_index")),
                  new Bearer(
                      row.getObject("id", UUID.class),
                      row.getString("district"),
                      row.getString("number")));
            });
    return found;
  }

  /** Opens an identity number for an officer; who opened whose stands on the audit trail. */
  @Transactional
  public Optional<String> unmaskIdentityNumber(Person person, Caller caller) {
    audit.record(caller, "person.identity-number-unmasked", person.id().toString(), Map.of());
    return sealed(person.id(), "identity_sealed")
        .map(kept -> identityNumbers.open(person.id(), kept));
  }

  public @Nullable String maskedIdentityNumber(UUID person) {
    return sealed(person, "identity_sealed")
        .map(kept -> IdentityNumbers.masked(identityNumbers.open(person, kept)))
        .orElse(null);
  }

  /** As {@link #unmaskIdentityNumber}. */
  @Transactional
  public Optional<String> unmaskPhone(Person person, Caller caller) {
    audit.record(caller, "person.phone-unmasked", person.id().toString(), Map.of());
    return phone(person.id());
  }

  public @Nullable String maskedPhone(UUID person) {
    return phone(person).map(SensitiveDesk::masked).orElse(null);
  }

  private Optional<String> phone(UUID person) {
    return sealed(person, "phone_sealed")
        .map(kept -> texts.open(SealedTexts.Purpose.PHONE, person, kept));
  }

  /** Who of them has an identity number registered. */
  public Set<UUID> withIdentityNumbers(Collection<UUID> persons) {
    if (persons.isEmpty()) return Set.of();
    return Set.copyOf(
        db.sql(
                "select id from person where id = any(cast(:ids as uuid[])) and"
                    + " identity_sealed is not null")
            .param("ids", persons.stream().map(UUID::toString).toArray(String[]::new))
            .query(UUID.class)
            .list());
  }

  /** Phones of many, to be compared and not to be shown. */
  public Map<UUID, String> phones(Collection<UUID> persons) {
    if (persons.isEmpty()) return Map.of();
    var found = new HashMap<UUID, String>();
    db.sql(
            "select id, phone_sealed from person where id = any(cast(:ids as uuid[])) and"
                + " phone_sealed is not null")
        .param("ids", persons.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              var id = row.getObject("id", UUID.class);
              found.put(
                  id, texts.open(SealedTexts.Purpose.PHONE, id, row.getBytes("phone_sealed")));
            });
    return found;
  }

  /**
   * Gives one record's identity number and phone to another that has none; sealed anew, for a seal
   * is bound to its record. False, and nothing done, when both have an identity number.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean handOver(UUID from, UUID to) {
    var number = sealed(from, "identity_sealed").map(kept -> identityNumbers.open(from, kept));
    if (number.isPresent()) {
      if (sealed(to, "identity_sealed").isPresent()) return false;
      db.sql("update person set identity_sealed = null, identity_index = null where id = ?")
          .param(from)
          .update();
      db.sql("update person set identity_sealed = ?, identity_index = ? where id = ?")
          .params(identityNumbers.seal(to, number.get()), identityNumbers.index(number.get()), to)
          .update();
    }
    var phone = phone(from);
    if (phone.isPresent() && sealed(to, "phone_sealed").isEmpty()) {
      db.sql("update person set phone_sealed = ? where id = ?")
          .params(texts.seal(SealedTexts.Purpose.PHONE, to, phone.get()), to)
          .update();
    }
    return true;
  }

  /** Mainland mobile numbers, and landlines with their area; blanks and dashes do not count. */
  public static @Nullable String phone(String written) {
    var digits = written.replaceAll("[\\s-]", "");
    return digits.matches("1[3-9]\\d{9}|0\\d{9,11}|\\+\\d{8,15}") ? digits : null;
  }

  static String masked(String phone) {
    return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
  }

  private Optional<byte[]> sealed(UUID person, String column) {
    return db.sql("select " + column + " from person where id = :id")
        .param("id", person)
        .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
        .optional()
        .flatMap(kept -> kept);
  }
}
