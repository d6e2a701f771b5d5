package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.policy.Procedure.Escalation;
import cn.yanzhen.exchange.post.Party;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way to an order that waits or waited for somebody.
 *
 * @param subject the party that is asked, the objection's id, or nothing
 * @param due the last day to do it
 * @param remindOn null for what nobody can do anything about
 * @param escalateTo who gets it once it is overdue
 */
public record Step(
    UUID id,
    UUID assignmentId,
    Kind kind,
    String subject,
    LocalDate openedOn,
    LocalDate due,
    @Nullable LocalDate remindOn,
    @Nullable Escalation escalateTo,
    @Nullable LocalDate remindedOn,
    @Nullable LocalDate escalatedOn,
    @Nullable LocalDate closedOn) {

  public enum Kind {
    CONSENT("表态"),
    APPROVAL("区里审批"),
    PUBLICITY("公示"),
    OBJECTION("处理异议"),
    HINDRANCE("处理受阻的派遣"),
    EXTENSION_CONSENT("就延期表态"),
    EXTENSION_APPROVAL("区里审批延期");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Whether the district itself is waited for. */
    public boolean isTheDistricts() {
      return switch (this) {
        case APPROVAL, OBJECTION, HINDRANCE, EXTENSION_APPROVAL -> true;
        case CONSENT, PUBLICITY, EXTENSION_CONSENT -> false;
      };
    }
  }

  /** What waits, before it has a day. */
  record Waiting(Kind kind, String subject) {

    private static Waiting forParty(Kind kind, Party party) {
      return new Waiting(kind, party.name());
    }

    /** What an assignment waits for now. */
    static Set<Waiting> of(
        Assignment assignment, @Nullable Extension extension, List<Objection> objections) {
      var waiting = new LinkedHashSet<Waiting>();
      switch (assignment) {
        case Assignment.Proposed proposed ->
            proposed.consents().asked().stream()
                .map(party -> forParty(Kind.CONSENT, party))
                .forEach(waiting::add);
        case Consented _ -> waiting.add(new Waiting(Kind.APPROVAL, ""));
        case Publicised _ -> {
          waiting.add(new Waiting(Kind.PUBLICITY, ""));
          objections.stream()
              .filter(Objection::isOpen)
              .map(one -> new Waiting(Kind.OBJECTION, one.id().toString()))
              .forEach(waiting::add);
        }
        case Hindered _ -> waiting.add(new Waiting(Kind.HINDRANCE, ""));
        default -> {}
      }
      switch (extension) {
        case Extension.Asked asked ->
            asked.consents().asked().stream()
                .map(party -> forParty(Kind.EXTENSION_CONSENT, party))
                .forEach(waiting::add);
        case Extension.Agreed _ -> waiting.add(new Waiting(Kind.EXTENSION_APPROVAL, ""));
        case null, default -> {}
      }
      return waiting;
    }
  }

  Waiting waiting() {
    return new Waiting(kind, subject);
  }

  public @Nullable Party party() {
    return kind == Kind.CONSENT || kind == Kind.EXTENSION_CONSENT ? Party.valueOf(subject) : null;
  }

  public boolean isOpen() {
    return closedOn == null;
  }

  public boolean isOverdueOn(LocalDate today) {
    return isOpen() && today.isAfter(due);
  }

  /** By how many days of the calendar; 0 when it is in time. */
  public int daysOverdue(LocalDate today) {
    return isOverdueOn(today) ? (int) ChronoUnit.DAYS.between(due, today) : 0;
  }

  /** Who has to do what, in words. */
  public String words() {
    var party = party();
    return party == null ? kind.word : party.word() + kind.word;
  }
}
