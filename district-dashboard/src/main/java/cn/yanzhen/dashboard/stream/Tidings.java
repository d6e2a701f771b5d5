package cn.yanzhen.dashboard.stream;

import cn.yanzhen.dashboard.feed.Happenings;
import cn.yanzhen.dashboard.journal.Journal;
import cn.yanzhen.dashboard.reader.Sight;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the journal has to tell a listener. */
@Component
class Tidings {
  private static final int BACKLOG = 1000;

  private final Journal journal;
  private final Happenings happenings;
  private final JsonMapper json;

  Tidings(Journal journal, Happenings happenings, JsonMapper json) {
    this.journal = journal;
    this.happenings = happenings;
    this.json = json;
  }

  /** What somebody missed who comes back; that they begin anew when it is too much. */
  List<Message> missed(Sight sight, long lastSeen, long upTo) {
    if (lastSeen > upTo || lastSeen < journal.startPosition())
      return List.of(new Message.Reset(upTo));
    var entries =
        journal.after(lastSeen, sight.district(), BACKLOG + 1).stream()
            .filter(entry -> entry.position() <= upTo)
            .toList();
    if (entries.size() > BACKLOG) return List.of(new Message.Reset(upTo));
    var messages = new ArrayList<Message>();
    messages.add(new Message.Standing(lastSeen));
    messages.addAll(of(entries));
    return messages;
  }

  List<Message> of(List<Journal.Entry> entries) {
    var told = happenings.told(entries.stream().map(Journal.Entry::eventId).toList());
    var messages = new ArrayList<Message>();
    for (var entry : entries) {
      var one = told.get(entry.eventId());
      if (one != null) messages.add(Message.Happened.of(entry.position(), one, json));
      else if (entry.eventId().equals(Journal.RESET))
        messages.add(new Message.Reset(entry.position()));
    }
    return messages;
  }
}
