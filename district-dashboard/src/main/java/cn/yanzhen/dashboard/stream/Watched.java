package cn.yanzhen.dashboard.stream;

import cn.yanzhen.dashboard.figure.Figure;
import cn.yanzhen.dashboard.journal.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A district that somebody listens to; guarded by the hub's lock. */
final class Watched {
  static final String EVERYTHING = Journal.EVERY_ROOM;
  private static final long SHORTEST_PAUSE = 20_000_000L; // ns

  private final String district;
  private long position;
  private LocalDate day = LocalDate.EPOCH;
  private Map<String, Figure> figures = Map.of();
  private final Set<String> changed = new HashSet<>(Set.of(EVERYTHING));
  private long notBefore = System.nanoTime();

  Watched(String district, long position) {
    this.district = district;
    this.position = position;
  }

  String district() {
    return district;
  }

  /** Up to where its listeners were told what happened. */
  long position() {
    return position;
  }

  void told(long upTo) {
    position = upTo;
  }

  Collection<Figure> figures() {
    return figures.values();
  }

  /** Notes which rooms' figures are to be counted; all of them on a new day. */
  void hear(Set<Change> changes, LocalDate today) {
    for (var change : changes) if (change.concerns(district)) changed.add(change.room());
    if (!day.equals(today)) changed.add(EVERYTHING);
  }

  boolean isStale() {
    return !changed.isEmpty();
  }

  /** Nanoseconds until its turn comes. */
  long pause(long now) {
    return notBefore - now;
  }

  /** The rooms whose figures are to be counted; whoever takes them counts them. */
  Set<String> takeChanged() {
    var rooms = Set.copyOf(changed);
    changed.clear();
    return rooms;
  }

  void giveBack(Set<String> rooms) {
    changed.addAll(rooms);
  }

  /** No count again before a pause of three times this one's length. */
  void rest(long took) {
    notBefore = System.nanoTime() + Math.max(SHORTEST_PAUSE, 3 * took);
  }

  /** Takes in what was counted; what differs from before is to be told. */
  List<Figure> counted(List<Figure> counted, Set<String> rooms, LocalDate on) {
    var now = new LinkedHashMap<>(figures);
    var differing = new ArrayList<Figure>();
    for (var figure : counted) {
      if (!figure.equals(now.put(figure.key(), figure))) differing.add(figure);
    }
    figures = now;
    if (rooms.contains(EVERYTHING)) day = on;
    return differing;
  }
}
