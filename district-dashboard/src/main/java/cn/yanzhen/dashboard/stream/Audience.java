package cn.yanzhen.dashboard.stream;

import cn.yanzhen.defaults.problem.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who listens to this instance; whoever holds it sees to it that one thread at a time does. */
final class Audience {
  private final StreamSettings settings;
  private final Counter cutOff;
  private final Set<Listener> listeners = new LinkedHashSet<>();
  private final Map<String, Set<Listener>> byDistrict = new HashMap<>();

  Audience(StreamSettings settings, MeterRegistry meters) {
    this.settings = settings;
    this.cutOff = meters.counter("dashboard.stream.cut.off");
    meters.gaugeCollectionSize("dashboard.stream.listeners", List.of(), listeners);
  }

  /** Makes room for one more of this account, or refuses. */
  void admit(Listener listener) {
    if (listeners.size() >= settings.clients()) {
      throw new Refusal(503, "dashboard/stream-full", "当前实时连接过多，请稍后再试；页面上的数字仍可手动刷新。", List.of())
          .exception();
    }
    var own =
        listeners.stream().filter(other -> other.account().equals(listener.account())).toList();
    if (own.size() >= settings.clientsPerAccount()) cutOff(own.getFirst());
  }

  void add(Listener listener) {
    byDistrict.computeIfAbsent(listener.sight().district(), any -> new HashSet<>()).add(listener);
    listeners.add(listener);
  }

  void remove(Listener listener) {
    listeners.remove(listener);
    byDistrict.computeIfPresent(
        listener.sight().district(),
        (district, those) -> those.remove(listener) && those.isEmpty() ? null : those);
  }

  boolean hasNoneOf(String district) {
    return !byDistrict.containsKey(district);
  }

  void send(String district, Message message) {
    for (var listener : List.copyOf(byDistrict.getOrDefault(district, Set.of()))) {
      if (!listener.offer(message)) cutOff(listener);
    }
  }

  void close() {
    listeners.forEach(Listener::close);
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
}
