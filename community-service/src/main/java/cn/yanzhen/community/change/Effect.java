package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Place;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.defaults.ids.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a wish makes of the communities that it is about. Only for a wish without obstacles; whether
 * the outcome may stand is asked afterwards. An interval that is cut keeps its id for the first
 * part.
 */
final class Effect {
  private final Wish wish;
  private final Scene scene;

  private Effect(Wish wish, Scene scene) {
    this.wish = wish;
    this.scene = scene;
  }

  /** In the order in which they are to be written: who gives a school up comes first. */
  static Map<UUID, Charter> of(Wish wish, Scene scene) {
    return new Effect(wish, scene).outcome();
  }

  private Map<UUID, Charter> outcome() {
    var outcome = new LinkedHashMap<UUID, Charter>();
    var charter = scene.charter();
    outcome.put(
        scene.community().id(),
        switch (wish.kind()) {
          case JOIN, RETURN -> joined(charter);
          case LEAVE, GRADUATE, MOVE -> left(charter);
          case REGRADE -> regraded(charter);
          case LEAD_CHANGE -> ledByAnother(charter);
          case RENEW -> renewed(charter);
          case END, MERGE -> ended(charter);
          case SPLIT -> new Regrouping(wish, charter).remaining();
          case CORRECT ->
              wish.membershipId() == null ? cycleCorrected(charter) : corrected(charter);
        });
    var target = scene.target();
    var newcomer = scene.newcomer();
    if (wish.kind() == ChangeKind.MOVE && target != null) {
      outcome.put(target.id(), joined(target.charter()));
    } else if (wish.kind() == ChangeKind.MERGE && target != null) {
      outcome.put(target.id(), new Regrouping(wish, charter).merged(target.charter()));
    } else if (wish.kind() == ChangeKind.SPLIT && newcomer != null) {
      outcome.put(newcomer.id(), new Regrouping(wish, charter).founded());
    }
    return outcome;
  }

  private Charter joined(Charter charter) {
    var cycle = charter.cycleFor(wish.effective());
    var to = wish.to() == null ? cycle.to() : wish.to();
    var days = new Period(wish.effective(), to);
    // Who moves to where it has its second place has its main one there from then on.
    var others = wish.kind() == ChangeKind.MOVE ? Cut.out(charter, school(), days) : charter;
    return others.replacing(List.of(), List.of(member(school(), place(), days)));
  }

  private Place place() {
    if (wish.place() != null) {
      return wish.place();
    }
    return wish.kind() == ChangeKind.MOVE
        ? scene.charter().of(school(), wish.effective()).map(Membership::place).orElse(Place.MAIN)
        : Place.MAIN;
  }

  private Charter left(Charter charter) {
    return Cut.fromTheDay(charter, school(), wish.effective());
  }

  private Charter regraded(Charter charter) {
    var held = charter.of(school(), wish.effective()).orElseThrow();
    var model = wish.model() == null ? held.model() : wish.model();
    var grade = wish.grade() == null ? held.grade() : wish.grade();
    var stages = wish.stages() == null ? held.stages() : wish.stages();
    var rest = new Period(wish.effective(), held.period().to());
    return Cut.out(charter, school(), rest)
        .replacing(
            List.of(),
            List.of(
                new Membership(
                    Ids.next(), school(), Role.MEMBER, model, grade, stages, held.place(), rest)));
  }

  private Charter ledByAnother(Charter charter) {
    var old = charter.of(charter.leadOn(wish.effective()), wish.effective()).orElseThrow();
    var rest = new Period(wish.effective(), old.period().to());
    var come = new ArrayList<Membership>();
    come.add(lead(school(), rest));
    if (wish.oldLeadStays()) {
      come.add(member(old.schoolId(), Place.MAIN, rest));
    }
    return Cut.out(Cut.out(charter, old.schoolId(), rest), school(), rest)
        .replacing(List.of(), come);
  }

  private Charter renewed(Charter charter) {
    var ends = charter.cycle().to();
    var span = new Period(wish.effective(), Objects.requireNonNull(wish.to()));
    var before = charter.leadOn(ends);
    var lead = wish.schoolId() == null ? before : wish.schoolId();
    var come = new ArrayList<Membership>();
    come.add(lead(lead, span));
    var chosen = wish.members();
    charter.on(ends).stream()
        .filter(held -> held.role() == Role.MEMBER && !held.schoolId().equals(lead))
        .filter(held -> chosen == null || chosen.contains(held.schoolId()))
        .map(
            held ->
                new Membership(
                    Ids.next(),
                    held.schoolId(),
                    Role.MEMBER,
                    held.model(),
                    held.grade(),
                    held.stages(),
                    held.place(),
                    span))
        .forEach(come::add);
    if (!before.equals(lead) && wish.oldLeadStays()) {
      come.add(member(before, Place.MAIN, span));
    }
    var cycles = new ArrayList<>(charter.cycles());
    cycles.add(span);
    return charter.withCycles(cycles).replacing(List.of(), come);
  }

  private Charter ended(Charter charter) {
    var day = wish.effective();
    var rest = new Period(day, charter.cycle().to());
    var cycles =
        charter.cycles().stream()
            .filter(cycle -> cycle.from().isBefore(day))
            .map(cycle -> cycle.contains(day) ? new Period(cycle.from(), day.minusDays(1)) : cycle)
            .toList();
    var shortened = charter;
    for (var school : charter.schools()) {
      shortened = Cut.out(shortened, school, rest);
    }
    return shortened.withCycles(cycles);
  }

  private Charter corrected(Charter charter) {
    var held =
        charter.memberships().stream()
            .filter(one -> one.id().equals(wish.membershipId()))
            .findFirst()
            .orElseThrow();
    if (wish.neverWas()) {
      return charter.replacing(List.of(held), List.of());
    }
    var retold =
        new Membership(
            held.id(),
            held.schoolId(),
            held.role(),
            held.role() == Role.LEAD || wish.model() == null ? held.model() : wish.model(),
            wish.grade() == null ? held.grade() : wish.grade(),
            wish.stages() == null ? held.stages() : wish.stages(),
            held.place(),
            held.period());
    var outcome = charter.replacing(List.of(held), List.of(retold));
    outcome = Boundary.before(outcome, retold).moveTo(or(wish.from(), held.period().from()));
    return Boundary.after(outcome, find(outcome, held.id(), retold))
        .moveTo(or(wish.to(), held.period().to()).plusDays(1));
  }

  private static Membership find(Charter charter, UUID id, Membership otherwise) {
    return charter.memberships().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElse(otherwise);
  }

  /** Whoever belonged to it from its first or to its last day goes along. */
  private Charter cycleCorrected(Charter charter) {
    var old = charter.cycleOn(wish.effective()).orElseThrow();
    var span = new Period(or(wish.from(), old.from()), or(wish.to(), old.to()));
    var cycles = charter.cycles().stream().map(cycle -> cycle.equals(old) ? span : cycle).toList();
    var memberships =
        charter.memberships().stream()
            .map(
                held -> {
                  var from = held.period().from();
                  var to = held.period().to();
                  var first = from.equals(old.from()) ? span.from() : from;
                  var last = to.equals(old.to()) ? span.to() : to;
                  return last.isBefore(first) ? held : held.during(new Period(first, last));
                })
            .toList();
    return new Charter(charter.district(), charter.name(), cycles, memberships);
  }

  private Membership member(UUID school, Place place, Period period) {
    return new Membership(
        Ids.next(),
        school,
        Role.MEMBER,
        wish.model(),
        wish.grade(),
        wish.linkedStages(),
        place,
        period);
  }

  private static Membership lead(UUID school, Period period) {
    return new Membership(Ids.next(), school, Role.LEAD, null, null, Set.of(), Place.MAIN, period);
  }

  private UUID school() {
    return Objects.requireNonNull(wish.schoolId());
  }

  private static LocalDate or(@Nullable LocalDate said, LocalDate otherwise) {
    return said == null ? otherwise : said;
  }
}
