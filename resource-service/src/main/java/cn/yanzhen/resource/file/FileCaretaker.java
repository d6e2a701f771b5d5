package cn.yanzhen.resource.file;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away uploads that nobody finished, and parts that lost their record in a crash. */
@Component
@Lazy(false)
class FileCaretaker {

  private static final Logger log = LoggerFactory.getLogger(FileCaretaker.class);

  private final Uploads uploads;
  private final Filing filing;
  private final FileStore store;
  private Set<UUID> straysBefore = Set.of();

  FileCaretaker(Uploads uploads, Filing filing, FileStore store) {
    this.uploads = uploads;
    this.filing = filing;
    this.store = store;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  void clear() throws IOException {
    int removed = 0;
    for (UUID id : uploads.expired()) {
      if (filing.remove(id, true)) {
        removed++;
      }
    }
    var strays = new HashSet<UUID>();
    for (UUID id : store.parts()) {
      if (uploads.find(id).isEmpty()) {
        strays.add(id);
      }
    }
    // A part may be a moment older than its record; one that was a stray last time too has none.
    for (UUID id : strays) {
      if (straysBefore.contains(id)) {
        store.drop(id);
        removed++;
      }
    }
    straysBefore = strays;
    if (removed > 0) {
      log.info("Cleared {} forgotten uploads", removed);
    }
  }
}
