package cn.yanzhen.resource.file;

import cn.yanzhen.defaults.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a piece where it belongs. Only what is forced to disk is recorded as received, so that a
 * client that comes back after any break, ours or its own, goes on from bytes that are really
 * there.
 */
@Component
class Receiving {
  private static final Logger log = LoggerFactory.getLogger(Receiving.class);

  /**
   * Bytes after which progress is forced and recorded; a kill loses at most this much of one
   * stream.
   */
  private static final long CHECKPOINT = 8L << 20;

  private final Uploads uploads;
  private final FileStore store;
  private final FileSettings settings;
  private final Filing filing;
  private final TransactionTemplate transaction;

  Receiving(
      Uploads uploads,
      FileStore store,
      FileSettings settings,
      Filing filing,
      TransactionTemplate transaction) {
    this.uploads = uploads;
    this.store = store;
    this.settings = settings;
    this.filing = filing;
    this.transaction = transaction;
  }

  Appended write(
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
      return new Appended.Grown(filing.finish(id));
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
    return new Appended.Grown(filing.finish(id));
  }

  private void record(FileStore.Part part, UUID id, long received) throws IOException {
    part.force();
    uploads.received(id, received, settings.uploadLifetime());
  }

  static Refusal unknown() {
    return Refusal.notFound("没有这次上传，或它已过期，请重新上传。");
  }

  static Refusal wrongOffset(long actual) {
    return Refusal.conflict("resource/upload-offset", "断点不一致：服务器已收到 " + actual + " 字节，请从那里继续。");
  }

  static Refusal tooMuch() {
    return new Refusal(413, "resource/upload-too-long", "收到的内容比声明的文件长，请重新上传。", List.of());
  }
}
