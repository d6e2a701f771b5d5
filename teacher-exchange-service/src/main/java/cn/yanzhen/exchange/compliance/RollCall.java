package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.behind.Clerk.Progress;
import cn.yanzhen.exchange.compliance.RollBook.Kept;
import cn.yanzhen.exchange.compliance.RollBook.Key;
import cn.yanzhen.exchange.compliance.RollTallies.Counted;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Calls a roll: everybody, or those of whom a fact changed. One transaction writes; others read and
 * judge the next people meanwhile, from what is committed, which is never older than the roll's
 * snapshot.
 */
@Component
class RollCall {

  private static final int PART = 1_000;
  private static final int AHEAD = 2;
  private static final int MANY = 10_000;

  /** Up to here no plan is so bad that it would be felt. */
  private static final int FEW = 500;

  private record Part(List<UUID> persons, List<Member> members, Map<UUID, String> numbers) {}

  private final RollBook book;
  private final RollTallies tallies;
  private final Calling calling;

  RollCall(RollBook book, RollTallies tallies, Calling calling) {
    this.book = book;
    this.tallies = tallies;
    this.calling = calling;
  }

  Kept call(Key key, Progress progress) {
    var known = book.find(key);
    var seen = book.now();
    var kept = known.orElseGet(() -> book.begin(key, seen));
    var persons = known.isPresent() ? book.marked(kept) : book.everybody(key);
    var count = new HashMap<Counted, Integer>();
    var done = new int[1];
    progress.at(0, persons.size());
    inParts(
        persons,
        key,
        part -> {
          if (known.isPresent()) book.strike(kept, part.persons, count);
          book.write(kept, part.members, part.numbers, count);
          progress.at(done[0] += part.persons.size(), persons.size());
        });
    tallies.count(kept, count);
    return book.finish(kept, seen, persons.size() > (known.isPresent() ? MANY : FEW));
  }

  private void inParts(List<UUID> persons, Key key, Consumer<Part> write) {
    if (persons.size() <= PART) {
      if (!persons.isEmpty()) write.accept(judged(persons, key));
      return;
    }
    try (var ahead = Executors.newFixedThreadPool(AHEAD)) {
      try {
        var waiting = new ArrayDeque<Future<Part>>();
        for (int from = 0; from < persons.size(); from += PART) {
          var some = persons.subList(from, Math.min(persons.size(), from + PART));
          waiting.add(ahead.submit(() -> judged(some, key)));
          if (waiting.size() > AHEAD) write.accept(waiting.remove().get());
        }
        while (!waiting.isEmpty()) write.accept(waiting.remove().get());
      } catch (ExecutionException failed) {
        throw new IllegalStateException(
            "a part of the roll could not be judged", failed.getCause());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped while a roll was called", stopped);
      } finally {
        ahead.shutdownNow();
      }
    }
  }

  private Part judged(List<UUID> persons, Key key) {
    var numbers = book.numbers(key, persons);
    return new Part(persons, calling.call(numbers.keySet(), key.pack(), key.year()), numbers);
  }
}
