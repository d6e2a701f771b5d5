package cn.yanzhen.dashboard.stream;

import cn.yanzhen.dashboard.feed.Happenings;
import cn.yanzhen.dashboard.figure.Figure;
import cn.yanzhen.dashboard.figure.Figures;
import cn.yanzhen.dashboard.journal.Journal;
import cn.yanzhen.dashboard.reader.Sight;
import cn.yanzhen.defaults.problem.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells listeners of this instance what any instance applied: PostgreSQL wakes it at a commit (and it looks by itself every
 * second, should a word get lost), the journal says what happened, the figures are counted anew, and what differs goes out.
 */
@Component
@EnableConfigurationProperties(StreamSettings.class)
class Hub implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Hub.class);
  private static final int LOOK_AGAIN = 1000; // ms
  private static final int BACKLOG = 1000;

  private final DataSource database;
  private final Journal journal;
  private final Happenings happenings;
  private final Figures figures;
  private final JsonMapper json;
  private final Clock clock;
  private final StreamSettings settings;
  private final Timer counting;
  private final Counter cutOff;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Watched> districts = new HashMap<>();
  private final Set<Listener> listeners = new HashSet<>();
  private volatile boolean running;
  private volatile @Nullable Thread thread;

  Hub(
      DataSource database,
      Journal journal,
      Happenings happenings,
      Figures figures,
      JsonMapper json,
      Clock clock,
      StreamSettings settings,
      MeterRegistry meters) {
    this.database = database;
    this.journal = journal;
    this.happenings = happenings;
    this.figures = figures;
    this.json = json;
    this.clock = clock;
    this.settings = settings;
    this.counting = meters.timer("dashboard.figures.counting");
    this.cutOff = meters.counter("dashboard.stream.cut.off");
    meters.gaugeCollectionSize("dashboard.stream.listeners", List.of(), listeners);
  }

  /** A district that somebody listens to. */
  private static final class Watched {
    final Set<Listener> listeners = new HashSet<>();
    long position;
    LocalDate day = LocalDate.EPOCH;
    Map<String, Figure> figures = Map.of();
    boolean stale = true;
    long notBefore = System.nanoTime();
  }

  /**
   * Takes a listener in.
   *
   * @param lastSeen the position up to which the listener has seen happenings, null when it begins
   * @return what it is to be told first
   */
  List<Message> join(Listener listener, @Nullable Long lastSeen) {
    lock.lock();
    try {
      admit(listener);
      var first = new ArrayList<Message>();
      var watched = districts.get(listener.sight().district());
      if (watched == null) {
        watched = new Watched();
        watched.position = journal.lastPosition();
        districts.put(listener.sight().district(), watched);
      }
      recount(listener.sight().district(), watched);
      if (lastSeen == null) first.add(new Message.Standing(watched.position));
      else first.addAll(missed(listener.sight(), lastSeen, watched.position));
      watched.figures.values().forEach(figure -> first.add(Message.FigureChanged.of(figure, json)));
      watched.listeners.add(listener);
      listeners.add(listener);
      return first;
    } finally {
      lock.unlock();
    }
  }

  private void admit(Listener listener) {
    if (listeners.size() >= settings.clients()) {
      throw new Refusal(503, "dashboard/stream-full", "当前实时连接过多，请稍后再试；页面上的数字仍可手动刷新。", List.of()).exception();
    }
    long own = listeners.stream().filter(other -> other.account().equals(listener.account())).count();
    if (own >= settings.clientsPerAccount()) {
      throw new Refusal(
              429, "dashboard/stream-per-account", "您打开的实时页面过多（最多 " + settings.clientsPerAccount() + " 个），请关闭一些后重试。", List.of())
          .exception();
    }
  }

  private List<Message> missed(Sight sight, long lastSeen, long upTo) {
    if (lastSeen > upTo || lastSeen < journal.startPosition()) return List.of(new Message.Reset(upTo));
    var entries =
        journal.after(lastSeen, sight.district(), BACKLOG + 1).stream().filter(entry -> entry.position() <= upTo).toList();
    if (entries.size() > BACKLOG) return List.of(new Message.Reset(upTo));
    var messages = new ArrayList<Message>();
    messages.add(new Message.Standing(lastSeen));
    messages.addAll(messages(entries));
    return messages;
  }

  void leave(Listener listener) {
    lock.lock();
    try {
      listeners.remove(listener);
      var watched = districts.get(listener.sight().district());
      if (watched == null) return;
      watched.listeners.remove(listener);
      if (watched.listeners.isEmpty()) districts.remove(listener.sight().district());
    } finally {
      lock.unlock();
    }
  }

  @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
  void forget() {
    journal.keep(settings.journal());
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("stream-hub").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    lock.lock();
    try {
      listeners.forEach(Listener::close);
    } finally {
      lock.unlock();
    }
    var hub = thread;
    if (hub != null) hub.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try (var connection = database.getConnection()) {
        listen(connection);
      } catch (SQLException | RuntimeException trouble) {
        if (!running) return;
        log.warn("stream begins again: {}", trouble.toString());
        if (!pause()) return;
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + Journal.CHANNEL);
    }
    try {
      var words = connection.unwrap(PGConnection.class);
      look(null);
      while (running) {
        var notifications = words.getNotifications(waiting());
        var changed = new HashSet<String>();
        if (notifications != null) for (var word : notifications) changed.add(word.getParameter());
        look(notifications == null || notifications.length == 0 ? Set.of() : changed);
      }
    } finally {
      try (var statement = connection.createStatement()) {
        statement.execute("unlisten *");
      }
    }
  }

  /** Until the next look: soon when figures wait to be counted. */
  private int waiting() {
    lock.lock();
    try {
      long now = System.nanoTime();
      long wait = LOOK_AGAIN * 1_000_000L;
      for (var watched : districts.values()) {
        if (watched.stale) wait = Math.min(wait, watched.notBefore - now);
      }
      return (int) Math.max(1, wait / 1_000_000);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Looks at the districts that changed; at all of them when told so.
   *
   * @param changed the districts, null for all, empty when nobody said a word
   */
  private void look(@Nullable Set<String> changed) {
    lock.lock();
    try {
      if (districts.isEmpty()) return;
      var today = LocalDate.now(clock);
      boolean quiet = changed != null && changed.isEmpty();
      for (var entry : Map.copyOf(districts).entrySet()) {
        var district = entry.getKey();
        var watched = entry.getValue();
        boolean mine = changed == null || changed.contains(district) || changed.contains("*");
        if (mine || !watched.day.equals(today)) watched.stale = true;
        if (mine || quiet) tell(district, watched);
        if (watched.stale && System.nanoTime() >= watched.notBefore) recount(district, watched);
      }
    } finally {
      lock.unlock();
    }
  }

  private void tell(String district, Watched watched) {
    List<Journal.Entry> entries;
    do {
      entries = journal.after(watched.position, district, 500);
      if (entries.isEmpty()) return;
      messages(entries).forEach(message -> send(watched, message));
      watched.position = entries.getLast().position();
    } while (entries.size() == 500);
  }

  private List<Message> messages(List<Journal.Entry> entries) {
    var told = happenings.told(entries.stream().map(Journal.Entry::eventId).toList());
    var messages = new ArrayList<Message>();
    for (var entry : entries) {
      var one = told.get(entry.eventId());
      if (one != null) messages.add(new Message.Happened(entry.position(), one, json));
      else if (entry.eventId().equals(Journal.RESET)) messages.add(new Message.Reset(entry.position()));
    }
    return messages;
  }

  private void recount(String district, Watched watched) {
    count(district, watched).forEach(figure -> send(watched, Message.FigureChanged.of(figure, json)));
  }

  /** Counts the figures if they may have changed; gives back those that did. Counting again too soon is put off. */
  private List<Figure> count(String district, Watched watched) {
    var today = LocalDate.now(clock);
    if (!watched.stale && watched.day.equals(today)) return List.of();
    long began = System.nanoTime();
    if (journal.rebuilding() && !watched.figures.isEmpty()) {
      watched.notBefore = began + 200_000_000L;
      return List.of();
    }
    watched.stale = false;
    watched.day = today;
    var now = new HashMap<String, Figure>();
    figures.all(district, today).forEach(figure -> now.put(figure.key(), figure));
    long took = System.nanoTime() - began;
    counting.record(Duration.ofNanos(took));
    watched.notBefore = System.nanoTime() + Math.max(20_000_000L, 3 * took);
    var before = watched.figures;
    watched.figures = now;
    return now.values().stream().filter(figure -> !figure.equals(before.get(figure.key()))).toList();
  }

  private void send(Watched watched, Message message) {
    for (var listener : List.copyOf(watched.listeners)) {
      if (listener.offer(message)) continue;
      watched.listeners.remove(listener);
      listeners.remove(listener);
      cutOff.increment();
    }
  }
}
