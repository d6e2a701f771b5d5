package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.Careers;
import cn.yanzhen.exchange.person.Difference;
import cn.yanzhen.exchange.person.Differences;
import cn.yanzhen.exchange.person.FormerNumbers;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.PersonalFile;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.person.Registry;
import cn.yanzhen.exchange.person.SensitiveDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is registered of those whom a file names, and of nobody else: a handful of statements,
 * however many rows.
 */
final class KnownPersons {

  private final SensitiveDesk desk;
  private final Map<String, Person> persons;
  private final Map<String, String> merged;
  private final Map<String, LocalDate> left;
  private final Map<String, FormerNumbers.SetAside> setAside;
  private final Map<UUID, Career> careers;
  private final Map<UUID, String> phones;
  private final Map<String, SensitiveDesk.Bearer> bearers;
  private final Set<UUID> identified;

  private KnownPersons(
      SensitiveDesk desk,
      Map<String, Person> persons,
      Map<String, String> merged,
      Map<String, LocalDate> left,
      Map<String, FormerNumbers.SetAside> setAside,
      Map<UUID, Career> careers,
      Map<UUID, String> phones,
      Map<String, SensitiveDesk.Bearer> bearers,
      Set<UUID> identified) {
    this.identified = identified;
    this.desk = desk;
    this.persons = persons;
    this.merged = merged;
    this.left = left;
    this.setAside = setAside;
    this.careers = careers;
    this.phones = phones;
    this.bearers = bearers;
  }

  @Nullable Person person(String number) {
    return persons.get(number);
  }

  /** The number that goes on for a record that was merged. */
  @Nullable String mergedInto(String number) {
    return merged.get(number);
  }

  /**
   * Why a number cannot be registered as somebody at a school since a day: they leave, or have
   * left, or should never have been registered.
   */
  @Nullable String leaves(String number, @Nullable UUID school, @Nullable LocalDate since) {
    var never = setAside.get(number);
    if (never != null) return never.words();
    var gone = left.get(number);
    if (gone != null) return "该人员最后一天为 " + gone + "，已离开本区；登记有误的，请先撤回离开登记，否则请删去这一行。";
    var person = persons.get(number);
    if (person == null || person.lastDay() == null) return null;
    boolean stays =
        (school == null || school.equals(person.schoolId()))
            && (since == null || since.equals(person.schoolSince()));
    return stays ? null : "已登记 " + person.lastDay() + " 为最后一天，不能再改学校或到校日期；请先撤回离开登记，或按现学校填写。";
  }

  Career career(Person person) {
    return careers.getOrDefault(person.id(), Career.unknown(person));
  }

  SensitiveDesk.@Nullable Bearer bearer(String identityNumber) {
    return bearers.get(desk.fingerprint(identityNumber));
  }

  String fingerprint(String identityNumber) {
    return desk.fingerprint(identityNumber);
  }

  private boolean bears(Person person, PersonalFile file) {
    var number = file.identityNumber();
    var bearer = number == null ? null : bearer(number);
    return bearer != null && bearer.person().equals(person.id());
  }

  private boolean isNews(Person person, PersonalFile file) {
    return Registry.isNews(
        person, career(person), file, bears(person, file), phones.get(person.id()));
  }

  private List<Difference> differences(
      Person person, PersonalFile file, Function<UUID, String> schools) {
    boolean bears = bears(person, file);
    boolean replaces = file.identityNumber() != null && !bears && identified.contains(person.id());
    return Differences.of(
        person,
        career(person),
        file,
        new Differences.Sealed(
            bears,
            replaces ? desk.maskedIdentityNumber(person.id()) : null,
            phones.get(person.id())),
        schools);
  }

  /** Somebody new, and the row that says so. */
  record Entering(SheetRow row, Registry.Newcomer newcomer) {}

  /** A change, and the row that says so. */
  record Changing(SheetRow row, Registry.Change change) {}

  /** What would be written, and what is the same already. */
  final class Writing {
    private final String district;
    private final Function<UUID, String> schools;
    private final List<Entering> entered = new ArrayList<>();
    private final List<Changing> changed = new ArrayList<>();
    private final Map<String, Registry.Newcomer> newcomers = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private int same;

    Writing(String district, Function<UUID, String> schools) {
      this.district = district;
      this.schools = schools;
    }

    void take(SheetRow row, @Nullable Person person, PersonalFile file) {
      if (person == null) {
        var newcomer = new Registry.Newcomer(Ids.next(), file);
        entered.add(new Entering(row, newcomer));
        newcomers.put(file.number(), newcomer);
        ids.add(newcomer.id());
      } else if (isNews(person, file)) {
        changed.add(
            new Changing(
                row,
                new Registry.Change(
                    person, career(person), file, differences(person, file, schools))));
      } else {
        same++;
      }
    }

    /** Who is about to be registered by that number. */
    Optional<Registry.Newcomer> newcomer(String number) {
      return Optional.ofNullable(newcomers.get(number));
    }

    boolean isNew(UUID person) {
      return ids.contains(person);
    }

    String district() {
      return district;
    }

    List<Entering> entered() {
      return entered;
    }

    List<Changing> changes() {
      return changed;
    }

    SheetCounts counts(String sheet, int rows, int leftOut, @Nullable String note) {
      return new SheetCounts(sheet, rows, entered.size(), changed.size(), same, leftOut, note);
    }
  }

  @Component
  static class Reading {
    private final Persons persons;
    private final Careers careers;
    private final SensitiveDesk desk;
    private final FormerNumbers former;

    Reading(Persons persons, Careers careers, SensitiveDesk desk, FormerNumbers former) {
      this.former = former;
      this.persons = persons;
      this.careers = careers;
      this.desk = desk;
    }

    KnownPersons of(String district, Set<String> numbers, Collection<String> identityNumbers) {
      var known = persons.withNumbers(district, numbers);
      var ids = known.values().stream().map(Person::id).toList();
      return new KnownPersons(
          desk,
          known,
          former.merged(district, numbers),
          former.left(district, numbers),
          former.setAside(district, numbers),
          careers.of(ids),
          desk.phones(ids),
          desk.bearers(identityNumbers.stream().map(desk::fingerprint).collect(Collectors.toSet())),
          identityNumbers.isEmpty() ? Set.of() : desk.withIdentityNumbers(ids));
    }
  }
}
