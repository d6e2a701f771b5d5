package cn.yanzhen.resource.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What was received lies under its hash, once for all who send the same, until nobody needs it. */
@Component
class Filing {
  private final Uploads uploads;
  private final FileStore store;
  private final TransactionTemplate transaction;

  Filing(Uploads uploads, FileStore store, TransactionTemplate transaction) {
    this.uploads = uploads;
    this.store = store;
    this.transaction = transaction;
  }

  /**
   * Files the bytes under their hash. Rename first, then the row that makes it visible; safe to
   * repeat.
   */
  Upload finish(UUID id) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Upload upload = uploads.lock(id).orElseThrow();
              String sha256 = upload.sha256();
              if (upload.state() != Upload.State.RECEIVED || sha256 == null) {
                return upload;
              }
              uploads.lockContent(sha256);
              try {
                if (!store.file(id, sha256)) {
                  throw new IllegalStateException("Neither part nor object of upload " + id);
                }
              } catch (IOException failed) {
                throw new UncheckedIOException(failed);
              }
              uploads.stored(id, sha256, upload.length());
              return uploads.find(id).orElseThrow();
            }));
  }

  /**
   * Removes an upload and what only it kept on disk.
   *
   * @return false when somebody is writing to it
   */
  boolean remove(UUID id, boolean onlyExpired) {
    try {
      FileStore.Opened opened = store.open(id);
      if (opened instanceof FileStore.Opened.Busy) {
        return false;
      }
      try (FileStore.Part part = opened instanceof FileStore.Part p ? p : null) {
        boolean removed =
            Boolean.TRUE.equals(transaction.execute(status -> removeRow(id, onlyExpired)));
        if (removed) {
          store.drop(id);
        }
      }
      return true;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private boolean removeRow(UUID id, boolean onlyExpired) {
    Optional<Upload> upload = uploads.lock(id);
    if (upload.isEmpty() || onlyExpired && !upload.get().expired()) {
      return false;
    }
    uploads.remove(id);
    String sha256 = upload.get().sha256();
    if (sha256 != null) {
      uploads.lockContent(sha256);
      if (uploads.unreferenced(sha256)) {
        // The row goes with the file, under the content's lock: an upload of the same content
        // waits, then files it anew.
        uploads.forget(sha256);
        try {
          store.remove(sha256);
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      }
    }
    return true;
  }
}
