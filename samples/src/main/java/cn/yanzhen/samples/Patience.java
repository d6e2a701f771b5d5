package cn.yanzhen.samples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the sample is loaded: a few things at once, waiting for what is not there yet, never for
 * ever.
 */
final class Patience {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final int AT_ONCE = 4;

  private Patience() {}

  /** What stopped the loading, in one sentence. */
  static final class Stopped extends RuntimeException {
    Stopped(String why) {
      super(why);
    }
  }

  static void say(String format, @Nullable Object... values) {
    System.out.printf(format + "%n", values);
  }

  /** Asks again, every half second, until there is an answer or the limit is reached. */
  static <T> T patiently(String whom, Supplier<Optional<T>> question) {
    var end = System.nanoTime() + LIMIT.toNanos();
    var said = false;
    while (true) {
      var answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > end) {
        throw new Stopped(whom + " was not ready within " + LIMIT.toSeconds() + " s");
      }
      if (!said) {
        say("… 等待 %s 就绪", whom);
        said = true;
      }
      pause(500);
    }
  }

  /** What the system does of itself within a moment; nothing when it has not. */
  static <T> Optional<T> soon(Supplier<Optional<T>> question) {
    for (var tries = 0; tries < 40; tries++) {
      var answer = question.get();
      if (answer.isPresent()) {
        return answer;
      }
      pause(100);
    }
    return Optional.empty();
  }

  static void inParallel(List<Callable<Void>> jobs) {
    try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      var running = new ArrayList<Future<Void>>();
      jobs.forEach(job -> running.add(pool.submit(job)));
      for (var job : running) {
        try {
          job.get();
        } catch (ExecutionException e) {
          pool.shutdownNow();
          throw e.getCause() instanceof RuntimeException known
              ? known
              : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
          pool.shutdownNow();
          Thread.currentThread().interrupt();
          throw new Stopped("interrupted");
        }
      }
    }
  }

  /** The same for the same body, so that a repetition is harmless. */
  static String key(Map<String, ?> body) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest(new TreeMap<>(body).toString().getBytes(StandardCharsets.UTF_8));
      return "sample-" + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped("interrupted");
    }
  }
}
