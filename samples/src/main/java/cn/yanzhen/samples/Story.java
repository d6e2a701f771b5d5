package cn.yanzhen.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A need of the sample and what becomes of it.
 *
 * @param member which member of the community asks, the first is 1; 0 is the lead school, to which
 *     the first member sends
 * @param subject which of the large subjects of its stage; the cast's own for {@link Who#TEACHER}
 * @param needTo the last day that is asked for
 * @param to the last day of the order; null where the establishment goes along
 * @param consents who agrees, in this order
 * @param ticks what is ticked of the list of the first day
 * @param note what the school writes with it, by which it is found again; {@code {}} is the subject
 */
record Story(
    String community,
    int member,
    int subject,
    String kind,
    String fte,
    LocalDate from,
    LocalDate needTo,
    @Nullable LocalDate to,
    Who who,
    List<String> consents,
    Fate fate,
    List<String> ticks,
    Map<String, ?> more,
    String note) {

  /** Who is sent. */
  enum Who {
    ANYBODY,
    CADRE,
    TEACHER
  }

  /** How far it goes. */
  enum Fate {
    OPEN(false),
    DECLINED(false),
    TAKEN_BACK(false),
    ASKED(true),
    REFUSED(true),
    WITHDRAWN(true),
    REJECTED(true),
    ORDERED(true),
    CANCELLED(true),
    OBJECTED(true),
    EXTENSION_ASKED(true),
    RECALLED(true),
    APPRAISED(true);

    final boolean proposed;

    Fate(boolean proposed) {
      this.proposed = proposed;
    }

    boolean isDecidedByTheDistrict() {
      return ordinal() >= REJECTED.ordinal();
    }
  }

  static final List<String> ALL = List.of("SENDING", "RECEIVING", "PERSON");

  static Story of(
      String community,
      int member,
      int subject,
      String kind,
      String fte,
      LocalDate from,
      LocalDate to,
      String note) {
    return new Story(
        community,
        member,
        subject,
        kind,
        fte,
        from,
        to,
        to,
        Who.ANYBODY,
        List.of(),
        Fate.OPEN,
        List.of(),
        Map.of(),
        note);
  }

  Story by(Who sent) {
    return new Story(
        community, member, subject, kind, fte, from, needTo, to, sent, consents, fate, ticks, more,
        note);
  }

  Story until(@Nullable LocalDate last) {
    return new Story(
        community, member, subject, kind, fte, from, needTo, last, who, consents, fate, ticks, more,
        note);
  }

  Story agreed(List<String> parties) {
    return new Story(
        community, member, subject, kind, fte, from, needTo, to, who, parties, fate, ticks, more,
        note);
  }

  Story becomes(Fate end) {
    return new Story(
        community, member, subject, kind, fte, from, needTo, to, who, consents, end, ticks, more,
        note);
  }

  /** Everybody agrees, and what follows. */
  Story settled(Fate end) {
    return agreed(ALL).becomes(end);
  }

  Story ticked(String... items) {
    return new Story(
        community,
        member,
        subject,
        kind,
        fte,
        from,
        needTo,
        to,
        who,
        consents,
        fate,
        List.of(items),
        more,
        note);
  }

  Story asking(Map<String, ?> further) {
    return new Story(
        community, member, subject, kind, fte, from, needTo, to, who, consents, fate, ticks,
        further, note);
  }
}
