package cn.yanzhen.community.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an iCalendar file as RFC 5545 says: unfolds, splits, takes escapes back. */
public record Ics(Map<String, String> calendar, List<Map<String, String>> events) {

  public static Ics read(String file) {
    assertThat(file).doesNotContainPattern("(?<!\r)\n").startsWith("BEGIN:VCALENDAR\r\n");
    var calendar = new LinkedHashMap<String, String>();
    var events = new ArrayList<Map<String, String>>();
    @Nullable Map<String, String> open = null;
    for (var line : file.replace("\r\n ", "").split("\r\n")) {
      if (line.equals("BEGIN:VEVENT")) {
        open = new LinkedHashMap<>();
      } else if (line.equals("END:VEVENT")) {
        assertThat(open).isNotNull().containsKeys("UID", "DTSTAMP", "DTSTART");
        events.add(open);
        open = null;
      } else {
        int colon = line.indexOf(':');
        assertThat(colon).as(line).isPositive();
        var into = open == null ? calendar : open;
        into.put(line.substring(0, colon), unescaped(line.substring(colon + 1)));
      }
    }
    assertThat(calendar).containsEntry("VERSION", "2.0").containsKey("PRODID");
    return new Ics(calendar, events);
  }

  private static String unescaped(String text) {
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        plain.append(next == 'n' || next == 'N' ? '\n' : next);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
