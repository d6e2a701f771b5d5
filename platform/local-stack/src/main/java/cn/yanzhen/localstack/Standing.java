package cn.yanzhen.localstack;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How a part stands: its process, whether that is healthy, and whether it is wanted: held for a
 * while, or stopped for good. Who waits for a change is woken by it.
 */
final class Standing {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable Process process;
  private boolean stopping;
  private boolean held;
  private boolean healthy;

  /** Bears a process. */
  @FunctionalInterface
  interface Birth {
    Process take() throws IOException;
  }

  /** Nothing is born once it is stopping. */
  @Nullable Process bear(Birth birth) throws IOException {
    lock.lock();
    try {
      if (stopping) {
        return null;
      }
      Process born = birth.take();
      process = born;
      return born;
    } finally {
      lock.unlock();
    }
  }

  Optional<ProcessHandle> process() {
    lock.lock();
    try {
      return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
    } finally {
      lock.unlock();
    }
  }

  /** It stays away until it is released; the process that it had is for the caller to end. */
  @Nullable Process hold() {
    lock.lock();
    try {
      held = true;
      return process;
    } finally {
      lock.unlock();
    }
  }

  void release() {
    lock.lock();
    try {
      held = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** For good; the process that it had is for the caller to end. */
  @Nullable Process stop() {
    lock.lock();
    try {
      stopping = true;
      changed.signalAll();
      return process;
    } finally {
      lock.unlock();
    }
  }

  void healthy(boolean now) {
    lock.lock();
    try {
      healthy = now;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isHealthy() {
    lock.lock();
    try {
      return healthy;
    } finally {
      lock.unlock();
    }
  }

  boolean isStopping() {
    lock.lock();
    try {
      return stopping;
    } finally {
      lock.unlock();
    }
  }

  boolean isHeld() {
    lock.lock();
    try {
      return held;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until it is healthy again. */
  boolean awaitHealthy(Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (!healthy && left > 0) {
        left = changed.awaitNanos(left);
      }
      return healthy;
    } finally {
      lock.unlock();
    }
  }

  /** The process is gone; the thread that tends it learns of that a moment later. */
  void awaitNoticed(Duration patience) {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (healthy && !stopping && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  void awaitRelease() throws InterruptedException {
    lock.lock();
    try {
      while (held && !stopping) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Sleeps, unless it is held or stopped meanwhile. */
  void pause(Duration pause) throws InterruptedException {
    long left = pause.toNanos();
    lock.lock();
    try {
      while (!stopping && !held && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
