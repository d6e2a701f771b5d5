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
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells listeners of this instance what any instance applied: PostgreSQL wakes it at a commit (and
 * it looks by itself every second, should a word get lost), the journal says what happened; the
 * figures are counted anew beside it, so that no line waits for a count, and what differs goes out.
 */
@Component
@EnableConfigurationProperties(StreamSettings.class)
class Hub implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Hub.class);
  private static final int LOOK_AGAIN = 1000; // ms
  private static final int BACKLOG = 1000;
  private static final long SHORTEST_PAUSE = 20_000_000L; // ns
  private static final String EVERYTHING = Journal.EVERY_ROOM;

  private final JdbcConnectionDetails database;
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
  private final Set<Listener> listeners = new LinkedHashSet<>();
  private final Condition stale = lock.newCondition();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  Hub(
      JdbcConnectionDetails database,
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

  /** A district that somebody listens to; guarded by the lock. */
  private static final class Watched {
    final Set<Listener> listeners = new HashSet<>();
    long position;
    LocalDate day = LocalDate.EPOCH;
    Map<String, Figure> figures = Map.of();

    /** Rooms that changed since the figures were counted. */
    final Set<String> changed = new HashSet<>();

    long notBefore = System.nanoTime();
  }

  /**
   * Takes a listener in.
   *
   * @param lastSeen the position up to which the listener has seen happenings, null when it begins
   * @return what it is to be told first; figures that are not counted yet follow by themselves
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
        watched.changed.add(EVERYTHING);
        districts.put(listener.sight().district(), watched);
        stale.signalAll();
      }
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
      throw new Refusal(503, "dashboard/stream-full", "当前实时连接过多，请稍后再试；页面上的数字仍可手动刷新。", List.of())
          .exception();
    }
    var own =
        listeners.stream().filter(other -> other.account().equals(listener.account())).toList();
    if (own.size() >= settings.clientsPerAccount()) cutOff(own.getFirst());
  }

  /**
   * The newest line of an account wins: an older one is often a page left behind, whose end nobody
   * has noticed yet.
   */
  private void cutOff(Listener listener) {
    listener.close();
    remove(listener);
    cutOff.increment();
  }

  private void remove(Listener listener) {
    listeners.remove(listener);
    var watched = districts.get(listener.sight().district());
    if (watched != null) watched.listeners.remove(listener);
  }

  private List<Message> missed(Sight sight, long lastSeen, long upTo) {
    if (lastSeen > upTo || lastSeen < journal.startPosition())
      return List.of(new Message.Reset(upTo));
    var entries =
        journal.after(lastSeen, sight.district(), BACKLOG + 1).stream()
            .filter(entry -> entry.position() <= upTo)
            .toList();
    if (entries.size() > BACKLOG) return List.of(new Message.Reset(upTo));
    var messages = new ArrayList<Message>();
    messages.add(new Message.Standing(lastSeen));
    messages.addAll(messages(entries));
    return messages;
  }

  void leave(Listener listener) {
    lock.lock();
    try {
      remove(listener);
      var district = listener.sight().district();
      var watched = districts.get(district);
      if (watched != null && watched.listeners.isEmpty()) districts.remove(district);
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
    threads.add(
        Thread.ofPlatform().name("stream-lines").daemon().start(() -> keepDoing(this::listen)));
    threads.add(
        Thread.ofPlatform()
            .name("stream-figures")
            .daemon()
            .start(() -> keepDoing(this::countFigures)));
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
    threads.forEach(Thread::interrupt);
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @FunctionalInterface
  private interface Duty {
    void run() throws SQLException, InterruptedException;
  }

  private void keepDoing(Duty duty) {
    while (running) {
      try {
        duty.run();
      } catch (InterruptedException stopped) {
        return;
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

  private void listen() throws SQLException {
    try (var connection = open()) {
      try (var statement = connection.createStatement()) {
        statement.execute("listen " + Journal.CHANNEL);
      }
      var words = connection.unwrap(PGConnection.class);
      hear(Set.of(Change.ALL));
      while (running) {
        var notifications = words.getNotifications(LOOK_AGAIN);
        if (notifications == null || notifications.length == 0) hear(Set.of());
        else
          hear(
              Stream.of(notifications)
                  .map(word -> Change.parse(word.getParameter()))
                  .collect(Collectors.toSet()));
      }
    }
  }

  /**
   * A connection of its own, held as long as it lives: the pool lends its own for a moment only.
   */
  private Connection open() throws SQLException {
    var properties = new Properties();
    if (database.getUsername() != null) properties.put("user", database.getUsername());
    if (database.getPassword() != null) properties.put("password", database.getPassword());
    properties.put("connectTimeout", "5");
    properties.put("socketTimeout", "60");
    properties.put("tcpKeepAlive", "true");
    properties.put("ApplicationName", "dashboard-stream");
    return DriverManager.getConnection(database.getJdbcUrl(), properties);
  }

  /**
   * Tells what happened, and notes whose figures are to be counted. Without a word, looks all the
   * same.
   */
  private void hear(Set<Change> changes) {
    lock.lock();
    try {
      if (districts.isEmpty()) return;
      var today = LocalDate.now(clock);
      for (var entry : districts.entrySet()) {
        var watched = entry.getValue();
        for (var change : changes)
          if (change.concerns(entry.getKey())) watched.changed.add(change.room());
        if (!watched.day.equals(today)) watched.changed.add(EVERYTHING);
        tell(entry.getKey(), watched);
      }
      stale.signalAll();
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
      if (one != null) messages.add(Message.Happened.of(entry.position(), one, json));
      else if (entry.eventId().equals(Journal.RESET))
        messages.add(new Message.Reset(entry.position()));
    }
    return messages;
  }

  /**
   * Counts wherever something changed, but no district again before a pause of three times the last
   * count's length.
   */
  private void countFigures() throws InterruptedException {
    String district;
    Set<String> rooms;
    lock.lock();
    try {
      district = due();
      if (district == null) return;
      var watched = Objects.requireNonNull(districts.get(district));
      rooms = Set.copyOf(watched.changed);
      watched.changed.clear();
    } finally {
      lock.unlock();
    }
    long began = System.nanoTime();
    var today = LocalDate.now(clock);
    List<Figure> counted = null;
    try {
      if (!journal.rebuilding()) {
        counted =
            rooms.contains(EVERYTHING)
                ? figures.all(district, today)
                : figures.of(rooms, district, today);
      }
    } finally {
      long took = System.nanoTime() - began;
      counting.record(Duration.ofNanos(took));
      lock.lock();
      try {
        var watched = districts.get(district);
        if (watched != null) {
          watched.notBefore = System.nanoTime() + Math.max(SHORTEST_PAUSE, 3 * took);
          if (counted == null) watched.changed.addAll(rooms);
          else publish(watched, counted, today, rooms.contains(EVERYTHING));
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /** The district whose turn it is; waits for one. Null after a wait. */
  private @Nullable String due() throws InterruptedException {
    long now = System.nanoTime();
    long soonest = Long.MAX_VALUE;
    for (var entry : districts.entrySet()) {
      if (entry.getValue().changed.isEmpty()) continue;
      long wait = entry.getValue().notBefore - now;
      if (wait <= 0) return entry.getKey();
      soonest = Math.min(soonest, wait);
    }
    if (soonest == Long.MAX_VALUE) stale.await(LOOK_AGAIN, TimeUnit.MILLISECONDS);
    else stale.awaitNanos(soonest);
    return null;
  }

  private void publish(Watched watched, List<Figure> counted, LocalDate day, boolean everything) {
    var now = new LinkedHashMap<>(watched.figures);
    for (var figure : counted) {
      if (figure.equals(now.put(figure.key(), figure))) continue;
      send(watched, Message.FigureChanged.of(figure, json));
    }
    watched.figures = now;
    if (everything) watched.day = day;
  }

  private void send(Watched watched, Message message) {
    for (var listener : List.copyOf(watched.listeners)) {
      if (!listener.offer(message)) cutOff(listener);
    }
  }

  /** What a word on the channel says: district and room. */
  record Change(String district, String room) {

    static final Change ALL = new Change(Journal.EVERY_DISTRICT, EVERYTHING);

    static Change parse(String word) {
      int space = word.indexOf(' ');
      return space < 0
          ? new Change(word, EVERYTHING)
          : new Change(word.substring(0, space), word.substring(space + 1));
    }

    boolean concerns(String other) {
      return district.equals(other) || district.equals(Journal.EVERY_DISTRICT);
    }
  }
}
