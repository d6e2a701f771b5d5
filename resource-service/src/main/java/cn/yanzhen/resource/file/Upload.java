package cn.yanzhen.resource.file;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in. {@code sha256} and {@code mediaType} are known once all bytes are there.
 */
public record Upload(
    UUID id,
    String creator,
    FileName fileName,
    long length,
    long received,
    State state,
    @Nullable String sha256,
    @Nullable String mediaType,
    Instant expiresAt,
    boolean expired) {

  public enum State {
    RECEIVING,
    RECEIVED,
    STORED,
    USED
  }
}
