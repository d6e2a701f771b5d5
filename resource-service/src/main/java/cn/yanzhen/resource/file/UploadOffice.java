package cn.yanzhen.resource.file;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files in (收件处), a piece at a time, and only so many at once. */
@Component
public class UploadOffice {

  private final Uploads uploads;
  private final FileStore store;
  private final FileSettings settings;
  private final Filing filing;
  private final Receiving receiving;
  private final Semaphore streams;

  UploadOffice(
      Uploads uploads, FileStore store, FileSettings settings, Filing filing, Receiving receiving) {
    this.uploads = uploads;
    this.store = store;
    this.settings = settings;
    this.filing = filing;
    this.receiving = receiving;
    this.streams = new Semaphore(settings.concurrentUploads());
  }

  public long maxSize() {
    return settings.maxSize().toBytes();
  }

  public Decision<Upload> begin(Caller caller, FileName name, long length) {
    if (length > maxSize()) {
      return new Refused<>(
          new Refusal(
              413,
              "resource/file-too-large",
              "单个文件不能超过 " + settings.maxSize().toMegabytes() + " MB，请压缩或拆分后再上传。",
              List.of()));
    }
    if (uploads.open(caller.account()) >= settings.openUploads()) {
      return new Refused<>(
          new Refusal(429, "resource/too-many-uploads", "您还有太多未完成的上传，请先完成或取消其中一些。", List.of()));
    }
    try {
      if (store.freeSpace() < length + settings.spareSpace().toBytes()) {
        return new Refused<>(full());
      }
      UUID id = Ids.next();
      Upload upload = uploads.add(id, caller.account(), name, length, settings.uploadLifetime());
      store.begin(id);
      return new Accepted<>(upload);
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
      return new Appended.Refused(Receiving.unknown());
    }
    if (announced > found.get().length() - offset) {
      return new Appended.Refused(Receiving.tooMuch());
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
            yield receiving.write(part, id, offset, checksum, bytes);
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
      return new Appended.Refused(Receiving.wrongOffset(upload.length()));
    }
    return new Appended.Grown(filing.finish(upload.id()));
  }

  /** Empty when it is not the caller's; a refusal when somebody is writing to it. */
  public Optional<Refusal> terminate(Caller caller, UUID id) {
    Optional<Upload> found = find(caller, id);
    if (found.isEmpty()) {
      return Optional.of(Receiving.unknown());
    }
    return filing.remove(id, false)
        ? Optional.empty()
        : Optional.of(new Refusal(423, "resource/upload-locked", "这个文件正在上传，请先停止上传再取消。", List.of()));
  }

  private static Refusal full() {
    return new Refusal(507, "resource/disk-full", "服务器存储空间不足，请联系区县管理员。", List.of());
  }

  private static boolean fullDisk(IOException failed) {
    String message = failed.getMessage();
    return message != null && (message.contains("No space left") || message.contains("Disk quota"));
  }
}
