package cn.yanzhen.resource.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Files on disk: {@code parts/<upload>} while bytes come in, {@code objects/ab/abcd…} named by
 * SHA-256 afterwards. A part becomes an object by one atomic rename after fsync; an object never
 * changes.
 */
public final class FileStore {

  private final Path parts;
  private final Path objects;

  public FileStore(Path dir) throws IOException {
    Path home = dir.toAbsolutePath().normalize();
    this.parts = Files.createDirectories(home.resolve("parts"));
    this.objects = Files.createDirectories(home.resolve("objects"));
  }

  void begin(UUID upload) throws IOException {
    try {
      Files.createFile(part(upload));
    } catch (FileAlreadyExistsException again) {
      throw new IllegalStateException("An upload's id came twice: " + upload, again);
    }
  }

  /**
   * The part for its one writer. A second writer, in this process or another on this disk, gets
   * {@link Opened.Busy}; the lock dies with its process.
   */
  Opened open(UUID upload) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(part(upload), StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (NoSuchFileException gone) {
      return new Opened.Gone();
    }
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new Part(channel);
      }
    } catch (OverlappingFileLockException here) {
      // The other writer is in this process.
    }
    channel.close();
    return new Opened.Busy();
  }

  sealed interface Opened permits Opened.Gone, Opened.Busy, Part {
    record Gone() implements Opened {}

    record Busy() implements Opened {}
  }

  /** An open part, written by its one holder. */
  static final class Part implements Opened, Closeable {
    private final FileChannel channel;

    private Part(FileChannel channel) {
      this.channel = channel;
    }

    /** Forgets what lies beyond {@code offset}: bytes that came but were never accounted for. */
    void rewind(long offset) throws IOException {
      if (channel.size() < offset) {
        throw new IOException(
            "The part is shorter than its record: " + channel.size() + " < " + offset);
      }
      channel.truncate(offset);
      channel.position(offset);
    }

    void write(byte[] bytes, int length) throws IOException {
      var buffer = ByteBuffer.wrap(bytes, 0, length);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }

    void force() throws IOException {
      channel.force(false);
    }

    String sha256() throws IOException {
      MessageDigest digest = digest();
      var buffer = ByteBuffer.allocate(1 << 18);
      long at = 0;
      for (int n; (n = channel.read(buffer, at)) >= 0; at += n) {
        digest.update(buffer.flip());
        buffer.clear();
      }
      return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /**
   * Files a whole, forced part under its hash; durable when it returns. Called again after a crash
   * it finds what it did.
   *
   * @return false when neither the part nor the object is there
   */
  boolean file(UUID upload, String sha256) throws IOException {
    Path object = object(sha256);
    Path folder = Files.createDirectories(folder(sha256));
    try {
      Files.move(
          part(upload),
          object,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException moved) {
      return Files.exists(object);
    }
    force(folder);
    force(objects);
    return true;
  }

  String sniff(UUID upload, FileName name) throws IOException {
    return MediaTypes.sniff(part(upload), name);
  }

  void drop(UUID upload) throws IOException {
    Files.deleteIfExists(part(upload));
  }

  void remove(String sha256) throws IOException {
    Files.deleteIfExists(object(sha256));
  }

  public Optional<Path> find(String sha256) {
    Path object = object(sha256);
    return Files.isRegularFile(object) ? Optional.of(object) : Optional.empty();
  }

  long freeSpace() throws IOException {
    return Files.getFileStore(parts).getUsableSpace();
  }

  List<UUID> parts() throws IOException {
    var found = new ArrayList<UUID>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(parts)) {
      for (Path file : files) {
        found.add(UUID.fromString(file.getFileName().toString()));
      }
    }
    return found;
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Path part(UUID upload) {
    return parts.resolve(upload.toString());
  }

  private Path object(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("No SHA-256: " + sha256);
    }
    return folder(sha256).resolve(sha256);
  }

  private Path folder(String sha256) {
    return objects.resolve(sha256.substring(0, 2));
  }

  /** Makes a rename in a folder durable. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
