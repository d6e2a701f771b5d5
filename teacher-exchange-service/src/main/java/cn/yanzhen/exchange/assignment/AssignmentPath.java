package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.AssignmentView.PathState;
import cn.yanzhen.exchange.assignment.AssignmentView.PathStep;
import cn.yanzhen.exchange.assignment.AssignmentView.PathWord;
import cn.yanzhen.exchange.assignment.AssignmentView.PublicityView;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.post.Party;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of an assignment, step by step: who did it and when, who has to, and until when. */
@Component
class AssignmentPath {

  private final Procedures procedures;
  private final EarliestOrder earliest;
  private final SchoolDirectory directory;
  private final Clock clock;

  AssignmentPath(
      Procedures procedures, EarliestOrder earliest, SchoolDirectory directory, Clock clock) {
    this.procedures = procedures;
    this.earliest = earliest;
    this.directory = directory;
    this.clock = clock;
  }

  /** The days of publicity that are running or were held last. */
  static @Nullable PublicityView publicity(List<Step> steps) {
    return steps.stream()
        .filter(step -> step.kind() == Step.Kind.PUBLICITY)
        .reduce((earlier, later) -> later)
        .map(step -> new PublicityView(step.openedOn(), step.due()))
        .orElse(null);
  }

  @Nullable LocalDate earliestOrder(Assignment assignment) {
    return earliest.of(assignment);
  }

  List<PathStep> of(Assignment assignment, List<Step> steps, List<OrderRegister.Entry> letters) {
    var terms = assignment.terms();
    var publicity = publicity(steps);
    boolean ordered = assignment instanceof Order;
    boolean agreed = assignment.consents().areComplete();
    boolean publicised = publicity != null;
    var lastPublic = publicity == null ? null : publicity.to();
    var path = new ArrayList<PathStep>();
    var paper = terms.paper();
    if (paper != null) {
      path.add(done(PathWord.ORDER, null, null, paper.on()));
      return lasting(assignment, path);
    }
    path.add(done(PathWord.PROPOSED, null, null, day(terms.proposedAt())));
    var asked = assignment.consents().asked();
    for (var consent : assignment.consents().all()) {
      path.add(
          switch (consent.state()) {
            case GIVEN -> done(PathWord.CONSENT, consent.party(), consent.by(), day(consent.at()));
            case DECLINED ->
                new PathStep(
                    PathWord.CONSENT,
                    consent.party(),
                    PathState.BROKEN,
                    consent.by(),
                    day(consent.at()),
                    null,
                    0);
            case PENDING ->
                asked.contains(consent.party())
                    ? waits(
                        PathWord.CONSENT,
                        consent.party(),
                        open(steps, Step.Kind.CONSENT, consent.party()))
                    : ahead(PathWord.CONSENT, consent.party());
          });
    }
    if (procedures.askTheDistrict(terms)) {
      path.add(
          ordered || publicised
              ? done(PathWord.APPROVAL, null, null, closed(steps, Step.Kind.APPROVAL))
              : agreed
                  ? waits(PathWord.APPROVAL, null, open(steps, Step.Kind.APPROVAL, null))
                  : ahead(PathWord.APPROVAL, null));
    }
    if (publicised || !ordered && procedures.of(terms).isPublicised()) {
      path.add(
          switch (assignment) {
            case Publicised _ ->
                waits(PathWord.PUBLICITY, null, open(steps, Step.Kind.PUBLICITY, null));
            default ->
                publicised && (ordered || assignment instanceof Hindered)
                    ? done(PathWord.PUBLICITY, null, null, lastPublic)
                    : publicised
                        ? waits(PathWord.PUBLICITY, null, null)
                        : ahead(PathWord.PUBLICITY, null);
          });
    }
    path.add(
        ordered
            ? done(
                PathWord.ORDER,
                null,
                null,
                letters.isEmpty() ? null : letters.getFirst().issuedOn())
            : assignment instanceof Hindered
                ? waits(PathWord.ORDER, null, open(steps, Step.Kind.HINDRANCE, null))
                : ahead(PathWord.ORDER, null));
    return lasting(assignment, path);
  }

  /** From the first day to the return. */
  private static List<PathStep> lasting(Assignment assignment, List<PathStep> path) {
    var days = assignment.terms().period();
    path.add(
        switch (assignment) {
          case Order.Approved _ -> on(PathWord.IN_FORCE, PathState.NOW, days.from());
          case Order.InForce _, Order.Returned _, Ended _ ->
              on(PathWord.IN_FORCE, PathState.DONE, days.from());
          default -> on(PathWord.IN_FORCE, PathState.AHEAD, days.from());
        });
    if (!assignment.terms().takesEstablishment())
      path.add(
          switch (assignment) {
            case Order.InForce _ -> on(PathWord.RETURNED, PathState.NOW, days.to());
            case Order.Returned _ -> on(PathWord.RETURNED, PathState.DONE, days.to());
            default -> on(PathWord.RETURNED, PathState.AHEAD, days.to());
          });
    return ended(assignment) ? broken(path) : path;
  }

  private static boolean ended(Assignment assignment) {
    return switch (assignment) {
      case Assignment.Declined _,
          Assignment.Rejected _,
          Assignment.Withdrawn _,
          Order.Cancelled _,
          Order.Voided _ ->
          true;
      default -> false;
    };
  }

  /** It ended at the first step that was not done; nothing waits any more. */
  private static List<PathStep> broken(List<PathStep> path) {
    var ended = new ArrayList<PathStep>();
    boolean broke = path.stream().anyMatch(step -> step.state() == PathState.BROKEN);
    for (var step : path) {
      if (step.state() == PathState.DONE || step.state() == PathState.BROKEN) {
        ended.add(step);
        continue;
      }
      ended.add(
          new PathStep(
              step.step(),
              step.party(),
              broke ? PathState.AHEAD : PathState.BROKEN,
              null,
              null,
              null,
              0));
      broke = true;
    }
    return ended;
  }

  private static @Nullable Step open(List<Step> steps, Step.Kind kind, @Nullable Party party) {
    return steps.stream()
        .filter(step -> step.isOpen() && step.kind() == kind && step.party() == party)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable LocalDate closed(List<Step> steps, Step.Kind kind) {
    return steps.stream()
        .filter(step -> !step.isOpen() && step.kind() == kind)
        .map(Step::closedOn)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private PathStep waits(PathWord word, @Nullable Party party, @Nullable Step step) {
    return new PathStep(
        word,
        party,
        PathState.NOW,
        null,
        null,
        step == null ? null : step.due(),
        step == null ? 0 : step.daysOverdue(directory.today()));
  }

  private static PathStep done(
      PathWord word, @Nullable Party party, @Nullable String by, @Nullable LocalDate on) {
    return new PathStep(word, party, PathState.DONE, by, on, null, 0);
  }

  private static PathStep ahead(PathWord word, @Nullable Party party) {
    return new PathStep(word, party, PathState.AHEAD, null, null, null, 0);
  }

  private static PathStep on(PathWord word, PathState state, LocalDate day) {
    return new PathStep(word, null, state, null, day, null, 0);
  }

  private @Nullable LocalDate day(@Nullable Instant at) {
    return at == null ? null : LocalDate.ofInstant(at, clock.getZone());
  }
}
