package cn.yanzhen.exchange.policy;

import cn.yanzhen.exchange.person.Fact.Certificate;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which 教师资格证 one must hold to teach what: nobody is sent for a subject and stage that no
 * certificate of theirs covers. The database holds orders to the same ({@code V9__…sql}).
 *
 * @param source where it was read
 * @param covers for which stages the certificate of a stage is good
 * @param exceptKinds kinds of assignment for which none is asked: who learns does not teach
 */
public record Certification(String source, List<Cover> covers, Set<AssignmentKind> exceptKinds) {

  public Certification {
    covers = List.copyOf(covers);
    exceptKinds = Set.copyOf(exceptKinds);
    var named = covers.stream().map(Cover::certificate).sorted().toList();
    if (!named.equals(Arrays.asList(Stage.values())))
      throw new IllegalArgumentException("a cover for every stage once, not " + named);
  }

  /**
   * @param certificate the stage that the certificate names
   */
  public record Cover(Stage certificate, Set<Stage> stages) {
    public Cover {
      stages = Set.copyOf(stages);
    }
  }

  public boolean isAskedOf(AssignmentKind kind) {
    return !exceptKinds.contains(kind);
  }

  /** A certificate without a subject covers all of its stage; one without a day was always held. */
  public boolean covers(Certificate held, Subject subject, Stage stage, LocalDate day) {
    return (held.subject() == null || held.subject() == subject)
        && (held.obtainedOn() == null || !held.obtainedOn().isAfter(day))
        && covers.stream()
            .anyMatch(one -> one.certificate() == held.stage() && one.stages().contains(stage));
  }
}
