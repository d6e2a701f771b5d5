package cn.yanzhen.resource.file;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Uploads that are whole, for whoever makes something of them. */
@Component
public class FinishedUploads {
  private final Uploads uploads;
  private final Filing filing;

  FinishedUploads(Uploads uploads, Filing filing) {
    this.uploads = uploads;
    this.filing = filing;
  }

  /** Gives a finished upload away, once; in the taker's transaction. */
  public Decision<StoredFile> take(Caller caller, UUID id) {
    Optional<Upload> found =
        uploads.lock(id).filter(upload -> upload.creator().equals(caller.account()));
    if (found.isEmpty()) {
      return new Refused<>(
          Refusal.invalid("resource/upload-unknown", "uploadId", "没有找到这次上传，请重新上传文件。"));
    }
    Upload upload = found.get();
    if (upload.state() == Upload.State.RECEIVED) {
      upload = filing.finish(id);
    }
    return switch (upload.state()) {
      case RECEIVING, RECEIVED ->
          new Refused<>(
              Refusal.conflict(
                  "resource/upload-unfinished",
                  "文件还没有上传完（已收到 "
                      + upload.received()
                      + " / "
                      + upload.length()
                      + " 字节），请等上传结束再发布。"));
      case USED ->
          new Refused<>(Refusal.conflict("resource/upload-used", "这次上传的文件已经用于另一份资源，请重新上传。"));
      case STORED -> give(upload);
    };
  }

  private Decision<StoredFile> give(Upload upload) {
    String mediaType = Objects.requireNonNull(upload.mediaType());
    if (upload.length() == 0) {
      return new Refused<>(Refusal.invalid("resource/file-empty", "uploadId", "文件是空的，请检查后重新上传。"));
    }
    if (MediaTypes.program(mediaType, upload.fileName())) {
      return new Refused<>(
          Refusal.invalid(
              "resource/file-type-refused",
              "uploadId",
              "不能发布程序或脚本文件（" + mediaType + "），请上传文档、图片、音频或视频。"));
    }
    uploads.used(upload.id());
    return new Accepted<>(
        new StoredFile(
            Objects.requireNonNull(upload.sha256()),
            upload.fileName(),
            mediaType,
            upload.length()));
  }
}
