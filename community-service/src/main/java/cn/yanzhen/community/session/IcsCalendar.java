package cn.yanzhen.community.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sessions as an iCalendar file (RFC 5545). Times are UTC, which every reader understands; the
 * version is the SEQUENCE, so that a file imported again moves what has moved.
 */
public final class IcsCalendar {
  private static final int LONGEST_LINE = 75; // octets, without the line break
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private IcsCalendar() {}

  /**
   * @param schoolName of a school by id
   * @param cancelWord of a coded reason
   * @param link of a session's page, null when it is not known
   */
  public static String of(
      List<Session> sessions,
      Function<UUID, String> schoolName,
      Map<String, String> cancelWord,
      Function<Session, @Nullable String> link,
      Instant now) {
    var lines = new ArrayList<String>();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Yanzhen//Sessions 1.0//ZH");
    lines.add("CALSCALE:GREGORIAN");
    lines.add("METHOD:PUBLISH");
    lines.add("X-WR-CALNAME:" + text("雁阵活动日历"));
    lines.add("X-WR-TIMEZONE:Asia/Shanghai");
    for (var session : sessions) {
      event(session, schoolName, cancelWord, link.apply(session), now, lines);
    }
    lines.add("END:VCALENDAR");
    return lines.stream().map(IcsCalendar::folded).collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static void event(
      Session session,
      Function<UUID, String> schoolName,
      Map<String, String> cancelWord,
      @Nullable String link,
      Instant now,
      List<String> lines) {
    var activity = session.activity();
    var heading = activity.heading();
    lines.add("BEGIN:VEVENT");
    lines.add("UID:" + session.id() + "@yanzhen");
    lines.add("DTSTAMP:" + UTC.format(now));
    lines.add("LAST-MODIFIED:" + UTC.format(session.since()));
    lines.add("SEQUENCE:" + (session.version() - 1));
    lines.add("DTSTART:" + UTC.format(session.slot().from()));
    lines.add("DTEND:" + UTC.format(session.slot().to()));
    lines.add("SUMMARY:" + text(activity.form().word() + "｜" + heading.title()));
    var place = place(activity, schoolName);
    if (!place.isEmpty()) {
      lines.add("LOCATION:" + text(place));
    }
    lines.add("DESCRIPTION:" + text(description(session, schoolName, cancelWord)));
    lines.add("CATEGORIES:" + text(session.kind().word()) + "," + text(heading.subject().word()));
    lines.add("STATUS:" + (session.state() == State.CANCELLED ? "CANCELLED" : "CONFIRMED"));
    if (link != null) {
      lines.add("URL:" + link);
    }
    lines.add("END:VEVENT");
  }

  private static String place(Activity activity, Function<UUID, String> schoolName) {
    var place = activity.place();
    if (place != null) {
      return place;
    }
    if (activity.form().kind() == Kind.SYNC_CLASS) {
      return activity.classrooms().stream()
          .map(classroom -> schoolName.apply(classroom.schoolId()) + " " + classroom.room())
          .collect(Collectors.joining("；"));
    }
    var link = activity.link();
    return link == null ? "" : link;
  }

  private static String description(
      Session session, Function<UUID, String> schoolName, Map<String, String> cancelWord) {
    var activity = session.activity();
    var heading = activity.heading();
    var parts = new ArrayList<String>();
    parts.add(heading.holder().name());
    parts.add(heading.stage().word() + heading.subject().word());
    parts.add(
        activity.classrooms().stream()
            .map(
                classroom ->
                    classroom.role().word()
                        + "："
                        + schoolName.apply(classroom.schoolId())
                        + (classroom.className() == null ? "" : " " + classroom.className()))
            .collect(Collectors.joining("；")));
    if (activity.link() != null) {
      parts.add(activity.link());
    }
    if (session.standing() instanceof Standing.Cancelled cancelled) {
      parts.add("已取消：" + cancelWord.getOrDefault(cancelled.code(), cancelled.code()));
    }
    return String.join("\n", parts);
  }

  /** Escapes what has a meaning in a TEXT value. */
  static String text(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "\\n");
  }

  /** Breaks a line after at most 75 octets, never inside of a character. */
  static String folded(String line) {
    var folded = new StringBuilder();
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int character = line.codePointAt(i);
      var one = Character.toString(character);
      int size = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(one);
      octets += size;
      i += Character.charCount(character);
    }
    return folded.toString();
  }
}
