package cn.yanzhen.dashboard.stream;

import cn.yanzhen.dashboard.feed.Told;
import cn.yanzhen.dashboard.figure.Figure;
import cn.yanzhen.dashboard.reader.Sight;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What goes to listeners: written once, sent to many. */
sealed interface Message {

  byte[] bytes(Sight sight);

  /** A figure as it now is; whoever comes later gets all figures, so it has no id. */
  record FigureChanged(byte[] block) implements Message {

    static FigureChanged of(Figure figure, JsonMapper json) {
      return new FigureChanged(lines("figure", null, json.writeValueAsString(figure)));
    }

    @Override
    public byte[] bytes(Sight sight) {
      return block;
    }
  }

  /** A happening as those it concerns get it, and as others do. */
  record Happened(Told told, byte[] concerned, byte[] others) implements Message {

    static Happened of(long position, Told told, JsonMapper json) {
      return new Happened(
          told,
          lines("happening", position, json.writeValueAsString(told.line(true))),
          lines("happening", position, json.writeValueAsString(told.line(false))));
    }

    @Override
    public byte[] bytes(Sight sight) {
      return told.concerns(sight) ? concerned : others;
    }
  }

  /**
   * The listener is too far behind, or the past was told anew: load figures and feed again, then go
   * on from here.
   */
  record Reset(long position) implements Message {

    @Override
    public byte[] bytes(Sight sight) {
      return lines("reset", position, "{}");
    }
  }

  /** Where the listener stands; sets the id without being an event. */
  record Standing(long position) implements Message {

    @Override
    public byte[] bytes(Sight sight) {
      return ("retry: 2000\nid: " + position + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
  }

  private static byte[] lines(String event, @Nullable Long id, String data) {
    return ("event: "
            + event
            + "\n"
            + (id == null ? "" : "id: " + id + "\n")
            + "data: "
            + data
            + "\n\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
