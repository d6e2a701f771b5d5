package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.floor.FloorBook;
import cn.yanzhen.exchange.floor.Judged;
import cn.yanzhen.exchange.floor.Leaving;
import cn.yanzhen.exchange.person.Fact.Certificate;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.policy.Certification;
import cn.yanzhen.exchange.policy.Floors.Measure;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What never happens: somebody teaches what no certificate of theirs covers, a school falls under
 * its floor. Reads once for all who are asked about ({@link #lookAt}), else for each. Not for two
 * threads.
 */
public final class Guard {

  private final Certification certification;
  private final Function<Collection<UUID>, Map<UUID, List<Certificate>>> certificates;
  private final FloorBook floors;
  private final Map<UUID, List<Certificate>> held = new HashMap<>();
  private @Nullable Leaving judgedOf;
  private List<Judged> judged = List.of();

  Guard(
      Certification certification,
      Function<Collection<UUID>, Map<UUID, List<Certificate>>> certificates,
      FloorBook floors) {
    this.certification = certification;
    this.certificates = certificates;
    this.floors = floors;
  }

  public void lookAt(Collection<Person> people) {
    read(people.stream().map(Person::id).toList());
    floors.open(people.stream().map(Person::schoolId).distinct().toList());
  }

  private void read(Collection<UUID> people) {
    var found = certificates.apply(people);
    people.forEach(id -> held.put(id, found.getOrDefault(id, List.of())));
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
