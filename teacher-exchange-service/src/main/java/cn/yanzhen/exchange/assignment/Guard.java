package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.floor.FloorBook;
import cn.yanzhen.exchange.floor.Judged;
import cn.yanzhen.exchange.floor.Leaving;
import cn.yanzhen.exchange.person.Fact.Certificate;
import cn.yanzhen.exchange.person.Fact.Exemption;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.policy.Certification;
import cn.yanzhen.exchange.policy.Floors.Measure;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What never happens: somebody teaches what no certificate of theirs covers, a school falls under
 * its floor; and whether somebody need not go. Reads once for all who are asked about ({@link
 * #lookAt}), else for each. Not for two threads.
 */
public final class Guard {

  /** The code of what is said of exemptions. */
  static final String EXEMPT = "fit/exempt";

  /** So many exemptions are named: more of them within one order are hardly ever registered. */
  private static final int NAMED = 3;

  private final Certification certification;
  private final Set<String> exempting;
  private final Function<Collection<UUID>, Map<UUID, List<Certificate>>> certificates;
  private final Function<Collection<UUID>, Map<UUID, List<Exemption>>> exemptions;
  private final FloorBook floors;
  private final Map<UUID, List<Certificate>> held = new HashMap<>();
  private final Map<UUID, List<Exemption>> exempt = new HashMap<>();
  private @Nullable Leaving judgedOf;
  private List<Judged> judged = List.of();

  Guard(
      RulePack pack,
      Function<Collection<UUID>, Map<UUID, List<Certificate>>> certificates,
      Function<Collection<UUID>, Map<UUID, List<Exemption>>> exemptions,
      FloorBook floors) {
    this.certification = pack.certification();
    this.exempting = pack.exemptions();
    this.certificates = certificates;
    this.exemptions = exemptions;
    this.floors = floors;
  }

  public void lookAt(Collection<Person> people) {
    read(people.stream().map(Person::id).toList());
    floors.open(people.stream().map(Person::schoolId).distinct().toList());
  }

  private void read(Collection<UUID> people) {
    var found = certificates.apply(people);
    people.forEach(id -> held.put(id, found.getOrDefault(id, List.of())));
    var registered = exemptions.apply(people);
    people.forEach(id -> exempt.put(id, registered.getOrDefault(id, List.of())));
  }

  /**
   * Whoever is exempt by the pack on one of the days need not go, and may: their own consent is
   * always asked for. Why they are is not said here, for it may be health or family.
   */
  Finding exemption(UUID person, Period days) {
    if (!exempt.containsKey(person)) read(List.of(person));
    var holding =
        exempt.getOrDefault(person, List.of()).stream()
            .filter(one -> one.holdsIn(days) && exempting.contains(one.reason()))
            .toList();
    if (holding.isEmpty()) return new Finding(EXEMPT, "时段内没有免予交流登记", true, false, null);
    var said =
        holding.stream()
            .limit(NAMED)
            .map(one -> one.from() + (one.to() == null ? " 起，长期" : " 至 " + one.to()))
            .collect(Collectors.joining("；"));
    return new Finding(EXEMPT, "免予交流：" + said + "，本人愿意才派", false, false, null);
  }

  /**
   * @param kind null while nobody said
   * @param day the first on which the subject is taught
   */
  Finding certificate(
      UUID person, Subject subject, Stage stage, @Nullable AssignmentKind kind, LocalDate day) {
    if (kind != null && !certification.isAskedOf(kind))
      return finding("fit/certificate", kind.word() + "不要求教师资格证", true, Reason.CERTIFICATE_MISSING);
    if (!held.containsKey(person)) read(List.of(person));
    var certificates = held.getOrDefault(person, List.of());
    var wanted = stage.word() + subject.word();
    if (certificates.isEmpty())
      return finding(
          "fit/certificate", "没有登记教师资格证，请先登记再派" + wanted, false, Reason.CERTIFICATE_MISSING);
    var covering =
        certificates.stream()
            .filter(one -> certification.covers(one, subject, stage, day))
            .findFirst();
    return covering
        .map(
            one ->
                finding(
                    "fit/certificate",
                    "持" + words(one) + "教师资格证，可任教" + wanted,
                    true,
                    Reason.CERTIFICATE_MISSING))
        .orElseGet(
            () ->
                finding(
                    "fit/certificate",
                    "持"
                        + certificates.stream().map(Guard::words).collect(Collectors.joining("、"))
                        + "教师资格证，"
                        + day
                        + " 不能任教"
                        + wanted,
                    false,
                    Reason.CERTIFICATE_MISSING));
  }

  /** The day on which it was obtained is said where it may be what stands in the way. */
  private static String words(Certificate one) {
    var subject = one.subject();
    return one.stage().word()
        + (subject == null ? "（不分学科）" : subject.word())
        + (one.obtainedOn() == null ? "" : "（" + one.obtainedOn() + " 取得）");
  }

  Finding floor(Measure measure, Leaving leaving) {
    if (!leaving.equals(judgedOf)) {
      judged = floors.judge(leaving);
      judgedOf = leaving;
    }
    var code =
        switch (measure) {
          case BACKBONE -> "fit/floor-backbone";
          case COVER -> "fit/floor-cover";
          case SENIORITY -> "fit/floor-seniority";
        };
    return judged.stream()
        .filter(one -> one.measure() == measure)
        .findFirst()
        .map(one -> finding(code, one.text(), one.ok(), Reason.LEAD_SCHOOL_FLOOR))
        .orElseThrow();
  }

  private static Finding finding(String code, String text, boolean ok, Reason reason) {
    return new Finding(code, text, ok, true, reason);
  }
}
