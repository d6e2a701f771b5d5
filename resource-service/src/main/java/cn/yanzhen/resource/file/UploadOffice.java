package cn.yanzhen.resource.file;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in (收件处), a piece at a time. Only what is forced to disk is recorded as received, so
 * that a client that comes back after any break, ours or its own, goes on from bytes that are
 * really there.
 */
@Component
public class UploadOffice {

  private static final Logger log = LoggerFactory.getLogger(UploadOffice.class);

  /**
   * Bytes after which progress is forced and recorded; a kill loses at most this much of one
   * stream.
   */
  private static final long CHECKPOINT = 8L << 20;

  private final Uploads uploads;
  private final FileStore store;
  private final FileSettings settings;
  private final TransactionTemplate transaction;
  private final Semaphore streams;

  UploadOffice(
      Uploads uploads, FileStore store, FileSettings settings, TransactionTemplate transaction) {
    this.uploads = uploads;
    this.store = store;
    this.settings = settings;
    this.transaction = transaction;
    this.streams = new Semaphore(settings.concurrentUploads());
  }

  public sealed interface Begun {
    record Ready(Upload upload) implements Begun {}

    record Refused(Refusal why) implements Begun {}
  }

  public sealed interface Appended {
    record Grown(Upload upload) implements Appended {}

    /** The piece did not hash to what its header said; nothing of it was kept. */
    record Mangled() implements Appended {}

    record Refused(Refusal why) implements Appended {}
  }

  public sealed interface Taken {
    record Ready(StoredFile file) implements Taken {}

    record Refused(Refusal why) implements Taken {}
  }

  public long maxSize() {
    return settings.maxSize().toBytes();
  }

  public Begun begin(Caller caller, FileName name, long length) {
    if (length > maxSize()) {
      return new Begun.Refused(
          new Refusal(
              413,
              "resource/file-too-large",
              "单个文件不能超过 " + settings.maxSize().toMegabytes() + " MB，请压缩或拆分后再上传。",
              List.of()));
    }
    if (uploads.open(caller.account()) >= settings.openUploads()) {
      return new Begun.Refused(
          new Refusal(429, "resource/too-many-uploads", "您还有太多未完成的上传，请先完成或取消其中一些。", List.of()));
    }
    try {
      if (store.freeSpace() < length + settings.spareSpace().toBytes()) {
        return new Begun.Refused(full());
      }
      UUID id = Ids.next();
      Upload upload = uploads.add(id, caller.account(), name, length, settings.uploadLifetime());
      store.begin(id);
      return new Begun.Ready(upload);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The caller's own upload; nobody else's exists for them. */
  public Optional<Upload> find(Caller caller, UUID id) {
    return uploads
        .find(id)
        .filter(upload -> upload.creator().equals(caller.account()) && !upload.expired());
  }

  public Appended append(
      Caller caller,
      UUID id,
      long offset,
      long announced,
      @Nullable UploadChecksum checksum,
      InputStream bytes) {
    Optional<Upload> found = find(caller, id);
    if (found.isEmpty()) {
      return new Appended.Refused(unknown());
    }
    if (announced > found.get().length() - offset) {
      return new Appended.Refused(tooMuch());
    }
    if (!streams.tryAcquire()) {
      return new Appended.Refused(
          new Refusal(503, "resource/uploads-busy", "同时上传的人较多，请稍后自动重试。", List.of()));
    }
    try {
      return switch (store.open(id)) {
        case FileStore.Opened.Busy busy ->
            new Appended.Refused(
                new Refusal(423, "resource/upload-locked", "这个文件正在另一处上传，请等它结束后继续。", List.of()));
        case FileStore.Opened.Gone gone -> withoutPart(found.get(), offset);
        case FileStore.Part part -> {
          try (part) {
            yield write(part, id, offset, checksum, bytes);
          }
        }
      };
    } catch (IOException failed) {
      if (fullDisk(failed)) {
        return new Appended.Refused(full());
      }
      throw new UncheckedIOException(failed);
    } finally {
      streams.release();
    }
  }

  /**
   * The part was filed already: an append of nothing at the end is answered, anything else is not.
   */
  private Appended withoutPart(Upload upload, long offset) {
    if (upload.state() == Upload.State.RECEIVING) {
      return new Appended.Refused(
          new Refusal(410, "resource/upload-lost", "这次上传的内容已丢失，请重新上传。", List.of()));
    }
    if (offset != upload.length()) {
      return new Appended.Refused(wrongOffset(upload.length()));
    }
    return new Appended.Grown(finish(upload.id()));
  }

  private Appended write(
      FileStore.Part part,
      UUID id,
      long offset,
      @Nullable UploadChecksum checksum,
      InputStream bytes)
      throws IOException {
    Optional<Upload> locked =
        Objects.requireNonNull(transaction.execute(status -> uploads.lock(id)));
    if (locked.isEmpty()) {
      return new Appended.Refused(unknown());
    }
    Upload upload = locked.get();
    if (upload.received() != offset) {
      return new Appended.Refused(wrongOffset(upload.received()));
    }
    if (upload.state() != Upload.State.RECEIVING) {
      return new Appended.Grown(finish(id));
    }
    part.rewind(offset);

    MessageDigest whole = offset == 0 ? FileStore.digest() : null;
    MessageDigest piece = checksum == null ? null : checksum.digest();
    byte[] buffer = new byte[1 << 16];
    long at = offset;
    long recorded = offset;
    while (true) {
      int n;
      try {
        n = bytes.read(buffer);
      } catch (IOException away) {
        if (piece == null && at > recorded) {
          record(part, id, at);
        }
        log.info("Upload {} broke off at {} of {} bytes", id, at, upload.length());
        return new Appended.Refused(
            new Refusal(408, "resource/upload-broken-off", "连接中断，可从断点继续上传。", List.of()));
      }
      if (n < 0) {
        break;
      }
      if (at + n > upload.length()) {
        return new Appended.Refused(tooMuch());
      }
      try {
        part.write(buffer, n);
      } catch (IOException full) {
        part.rewind(recorded);
        throw full;
      }
      at += n;
      if (whole != null) {
        whole.update(buffer, 0, n);
      }
      if (piece != null) {
        piece.update(buffer, 0, n);
      } else if (at - recorded >= CHECKPOINT && at < upload.length()) {
        record(part, id, at);
        recorded = at;
      }
    }
    if (checksum != null && piece != null && !checksum.holds(piece)) {
      part.rewind(offset);
      return new Appended.Mangled();
    }
    if (at < upload.length()) {
      record(part, id, at);
      return new Appended.Grown(uploads.find(id).orElse(upload));
    }
    part.force();
    String sha256 = whole != null ? HexFormat.of().formatHex(whole.digest()) : part.sha256();
    uploads.complete(id, sha256, store.sniff(id, upload.fileName()));
    return new Appended.Grown(finish(id));
  }

  private void record(FileStore.Part part, UUID id, long received) throws IOException {
    part.force();
    uploads.received(id, received, settings.uploadLifetime());
  }

  /**
   * Files the bytes under their hash. Rename first, then the row that makes it visible; safe to
   * repeat.
   */
  private Upload finish(UUID id) {
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

  /** Empty when it is not the caller's; a refusal when somebody is writing to it. */
  public Optional<Refusal> terminate(Caller caller, UUID id) {
    Optional<Upload> found = find(caller, id);
    if (found.isEmpty()) {
      return Optional.of(unknown());
    }
    return remove(id, false)
        ? Optional.empty()
        : Optional.of(new Refusal(423, "resource/upload-locked", "这个文件正在上传，请先停止上传再取消。", List.of()));
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

  /** Gives a finished upload away, once; in the taker's transaction. */
  public Taken take(Caller caller, UUID id) {
    Optional<Upload> found =
        uploads.lock(id).filter(upload -> upload.creator().equals(caller.account()));
    if (found.isEmpty()) {
      return refused(Refusal.invalid("resource/upload-unknown", "uploadId", "没有找到这次上传，请重新上传文件。"));
    }
    Upload upload = found.get();
    if (upload.state() == Upload.State.RECEIVED) {
      upload = finish(id);
    }
    return switch (upload.state()) {
      case RECEIVING, RECEIVED ->
          refused(
              Refusal.conflict(
                  "resource/upload-unfinished",
                  "文件还没有上传完（已收到 "
                      + upload.received()
                      + " / "
                      + upload.length()
                      + " 字节），请等上传结束再发布。"));
      case USED -> refused(Refusal.conflict("resource/upload-used", "这次上传的文件已经用于另一份资源，请重新上传。"));
      case STORED -> give(upload);
    };
  }

  private Taken give(Upload upload) {
    String mediaType = Objects.requireNonNull(upload.mediaType());
    if (upload.length() == 0) {
      return refused(Refusal.invalid("resource/file-empty", "uploadId", "文件是空的，请检查后重新上传。"));
    }
    if (MediaTypes.program(mediaType, upload.fileName())) {
      return refused(
          Refusal.invalid(
              "resource/file-type-refused",
              "uploadId",
              "不能发布程序或脚本文件（" + mediaType + "），请上传文档、图片、音频或视频。"));
    }
    uploads.used(upload.id());
    return new Taken.Ready(
        new StoredFile(
            Objects.requireNonNull(upload.sha256()),
            upload.fileName(),
            mediaType,
            upload.length()));
  }

  private static Taken refused(Refusal why) {
    return new Taken.Refused(why);
  }

  private static Refusal unknown() {
    return Refusal.notFound("没有这次上传，或它已过期，请重新上传。");
  }

  private static Refusal wrongOffset(long actual) {
    return Refusal.conflict("resource/upload-offset", "断点不一致：服务器已收到 " + actual + " 字节，请从那里继续。");
  }

  private static Refusal tooMuch() {
    return new Refusal(413, "resource/upload-too-long", "收到的内容比声明的文件长，请重新上传。", List.of());
  }

  private static Refusal full() {
    return new Refusal(507, "resource/disk-full", "服务器存储空间不足，请联系区县管理员。", List.of());
  }

  private static boolean fullDisk(IOException failed) {
    String message = failed.getMessage();
    return message != null && (message.contains("No space left") || message.contains("Disk quota"));
  }
}
