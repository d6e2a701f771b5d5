package cn.yanzhen.dashboard.stream;

import cn.yanzhen.dashboard.figure.Figure;
import cn.yanzhen.dashboard.figure.Figures;
import cn.yanzhen.dashboard.journal.Journal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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

  private static final int LOOK_AGAIN = 1000; // ms

  private final Channel channel;
  private final Journal journal;
  private final Tidings tidings;
  private final Figures figures;
  private final JsonMapper json;
  private final Clock clock;
  private final StreamSettings settings;
  private final Timer counting;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Watched> districts = new HashMap<>();
  private final Audience audience;
  private final Condition stale = lock.newCondition();
  private final Duties duties = new Duties();

  Hub(
      Channel channel,
      Journal journal,
      Tidings tidings,
      Figures figures,
      JsonMapper json,
      Clock clock,
      StreamSettings settings,
      MeterRegistry meters) {
    this.channel = channel;
    this.journal = journal;
    this.tidings = tidings;
    this.figures = figures;
    this.json = json;
    this.clock = clock;
    this.settings = settings;
    this.counting = meters.timer("dashboard.figures.counting");
    this.audience = new Audience(settings, meters);
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
      audience.admit(listener);
      var first = new ArrayList<Message>();
      var district = listener.sight().district();
      var watched = districts.get(district);
      if (watched == null) {
        watched = new Watched(district, journal.lastPosition());
        districts.put(district, watched);
        stale.signalAll();
      }
      if (lastSeen == null) first.add(new Message.Standing(watched.position()));
      else first.addAll(tidings.missed(listener.sight(), lastSeen, watched.position()));
      watched.figures().forEach(figure -> first.add(Message.FigureChanged.of(figure, json)));
      audience.add(listener);
      return first;
    } finally {
      lock.unlock();
    }
  }

  void leave(Listener listener) {
    lock.lock();
    try {
      audience.remove(listener);
      var district = listener.sight().district();
      if (audience.hasNoneOf(district)) districts.remove(district);
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
    duties.begin();
    duties.take("stream-lines", () -> channel.follow(this::hear, this::isRunning));
    duties.take("stream-figures", this::countFigures);
  }

  @Override
  public void stop() {
    duties.end();
    lock.lock();
    try {
      audience.close();
    } finally {
      lock.unlock();
    }
    duties.interrupt();
  }

  @Override
  public boolean isRunning() {
    return duties.areOn();
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
      for (var watched : districts.values()) {
        watched.hear(changes, today);
        tell(watched);
      }
      stale.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void tell(Watched watched) {
    List<Journal.Entry> entries;
    do {
      entries = journal.after(watched.position(), watched.district(), 500);
      if (entries.isEmpty()) return;
      tidings.of(entries).forEach(message -> audience.send(watched.district(), message));
      watched.told(entries.getLast().position());
    } while (entries.size() == 500);
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
      var due = due();
      if (due == null) return;
      district = due.district();
      rooms = due.takeChanged();
    } finally {
      lock.unlock();
    }
    long began = System.nanoTime();
    var today = LocalDate.now(clock);
    List<Figure> counted = null;
    try {
      if (!journal.rebuilding()) {
        counted =
            rooms.contains(Watched.EVERYTHING)
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
          watched.rest(took);
          if (counted == null) watched.giveBack(rooms);
          else
            watched
                .counted(counted, rooms, today)
                .forEach(figure -> audience.send(district, Message.FigureChanged.of(figure, json)));
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /** The district whose turn it is; waits for one. Null after a wait. */
  private @Nullable Watched due() throws InterruptedException {
    long now = System.nanoTime();
    long soonest = Long.MAX_VALUE;
    for (var watched : districts.values()) {
      if (!watched.isStale()) continue;
      long wait = watched.pause(now);
      if (wait <= 0) return watched;
      soonest = Math.min(soonest, wait);
    }
    if (soonest == Long.MAX_VALUE) stale.await(LOOK_AGAIN, TimeUnit.MILLISECONDS);
    else stale.awaitNanos(soonest);
    return null;
  }
}
