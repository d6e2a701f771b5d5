package cn.yanzhen.resource.file;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param dir where files are kept
 * @param maxSize of one file
 * @param concurrentUploads streams written at one time
 * @param openUploads unfinished uploads one person may have
 * @param uploadLifetime an upload nobody finishes or uses is forgotten after this
 * @param spareSpace disk space that uploads leave free
 */
@ConfigurationProperties("yanzhen.files")
public record FileSettings(
    Store store,
    Path dir,
    DataSize maxSize,
    int concurrentUploads,
    int openUploads,
    Duration uploadLifetime,
    DataSize spareSpace) {

  /** Only the disk today. */
  public enum Store {
    DISK
  }
}
