package cn.yanzhen.resource.search;

import cn.yanzhen.resource.directory.Directory;
import cn.yanzhen.resource.directory.School;
import cn.yanzhen.resource.item.ItemPublished;
import cn.yanzhen.resource.item.Items;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the index level with the database. It reads on from the last transaction that had settled,
 * that is, below which every transaction had ended: a row that is committed late is not skipped,
 * and after a crash the rows since the index's last commit are read again. Putting a row twice
 * changes nothing.
 */
@Component
class IndexKeeper implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);
  private static final int BATCH = 500;
  private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final UUID FIRST = new UUID(0, 0);

  private final SearchSettings settings;
  private final Items items;
  private final Directory directory;
  private final Semaphore wake = new Semaphore(0);

  private volatile @Nullable SearchIndex index;
  private volatile boolean running;
  private volatile boolean level;
  private @Nullable Thread thread;

  /** All below is touched by the keeper's thread only. */
  private String settled = "0";

  private final Map<UUID, Long> putSinceSettled = new HashMap<>();
  private boolean uncommitted;
  private long committedAt;

  IndexKeeper(SearchSettings settings, Items items, Directory directory) {
    this.settings = settings;
    this.items = items;
    this.directory = directory;
  }

  /** The index, once it has caught up with what was there at the start. */
  @Nullable SearchIndex level() {
    return level ? index : null;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void published(ItemPublished item) {
    wake.release();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("search-index").daemon().start(this::keep);
  }

  @Override
  public void stop() {
    running = false;
    wake.release();
    try {
      if (thread != null) {
        thread.join(10_000);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void keep() {
    while (running) {
      try {
        SearchIndex open = index;
        if (open == null) {
          open = open();
        }
        catchUp(open);
        if (!level) {
          rebuildIfUnlike(open);
          level = true;
          log.info("The search index is level: {} resources", open.count());
        }
        commitWhenDue(open);
      } catch (DataAccessException | CannotCreateTransactionException away) {
        log.warn("The search index waits for the database: {}", away.getMessage());
      } catch (IOException | AlreadyClosedException broken) {
        log.error("The search index failed and is opened anew", broken);
        drop();
      } catch (RuntimeException surprise) {
        log.error("The search index stumbled", surprise);
      }
      pause();
    }
    finish();
  }

  private SearchIndex open() throws IOException {
    SearchIndex opened = SearchIndex.open(settings.dir());
    settled = opened.settled();
    putSinceSettled.clear();
    if (settled.equals("0")
        || Long.parseLong(settled) > Long.parseLong(items.settledTransaction())) {
      // Of another form, or of a database that is not this one: transaction numbers never go back.
      opened.clear();
      settled = "0";
    }
    uncommitted = false;
    index = opened;
    return opened;
  }

  private void catchUp(SearchIndex open) throws IOException {
    String bound = items.settledTransaction();
    String transaction = settled;
    UUID after = FIRST;
    boolean changed = false;
    while (true) {
      var batch = items.changedSince(transaction, after, BATCH);
      var fresh =
          batch.stream()
              .filter(
                  row ->
                      !row.transaction()
                          .equals(String.valueOf(putSinceSettled.get(row.item().id()))))
              .toList();
      Map<UUID, School> schools =
          directory.schools(
              fresh.stream().map(row -> row.item().schoolId()).collect(Collectors.toSet()));
      for (var row : fresh) {
        School school = schools.get(row.item().schoolId());
        open.put(row.item(), school == null ? "" : school.name());
        putSinceSettled.put(row.item().id(), Long.valueOf(row.transaction()));
        changed = true;
      }
      if (batch.size() < BATCH || !running) {
        break;
      }
      transaction = batch.getLast().transaction();
      after = batch.getLast().item().id();
      long below = Long.parseLong(bound);
      putSinceSettled.values().removeIf(tx -> tx < below);
    }
    if (changed) {
      open.show();
      uncommitted = true;
    }
    if (running) {
      settled = bound;
      long below = Long.parseLong(bound);
      putSinceSettled.values().removeIf(tx -> tx < below);
    }
  }

  /** A last look: as many in the index as in the database, or all anew. */
  private void rebuildIfUnlike(SearchIndex open) throws IOException {
    long before = items.count();
    catchUp(open);
    long indexed = open.count();
    if (indexed >= before && indexed <= items.count()) {
      return;
    }
    log.warn("The search index holds {} of {} resources and is built anew", indexed, before);
    open.clear();
    settled = "0";
    putSinceSettled.clear();
    catchUp(open);
  }

  private void commitWhenDue(SearchIndex open) throws IOException {
    if (uncommitted && System.nanoTime() - committedAt > COMMIT_NANOS) {
      open.commit(settled);
      uncommitted = false;
      committedAt = System.nanoTime();
    }
  }

  private void pause() {
    try {
      if (wake.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException hurried) {
      running = false;
    }
  }

  private void drop() {
    SearchIndex broken = index;
    index = null;
    level = false;
    if (broken != null) {
      try {
        broken.close();
      } catch (IOException | RuntimeException again) {
        log.warn("The broken search index did not close: {}", again.toString());
      }
    }
  }

  private void finish() {
    SearchIndex open = index;
    level = false;
    index = null;
    if (open == null) {
      return;
    }
    try (open) {
      if (uncommitted) {
        open.commit(settled);
      }
    } catch (IOException | RuntimeException failed) {
      log.warn(
          "The search index was not committed, and will be caught up at the next start: {}",
          failed.toString());
    }
  }
}
