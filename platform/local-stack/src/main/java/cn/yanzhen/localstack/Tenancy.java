package cn.yanzhen.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** One launcher a home: the system lets go of the lock when the launcher dies, however it dies. */
final class Tenancy {
  private final Path home;
  private final FileChannel lock;

  private Tenancy(Path home, FileChannel lock) {
    this.home = home;
    this.lock = lock;
  }

  /**
   * Makes the home when there is none yet; {@link CannotStart} when another launcher lives in it.
   */
  static Tenancy begin(Path home) throws IOException {
    var onlyOwner = PosixFilePermissions.fromString("rwx------");
    if (!Files.exists(home)) {
      Files.createDirectories(home, PosixFilePermissions.asFileAttribute(onlyOwner));
    }
    Files.createDirectories(home.resolve("run"));
    Files.createDirectories(home.resolve("logs"));
    FileChannel lock = lock(home);
    try {
      Footprint.of(ProcessHandle.current()).writeTo(Running.launcherFile(home));
    } catch (IOException e) {
      lock.close();
      throw e;
    }
    return new Tenancy(home, lock);
  }

  private static FileChannel lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(
            home.resolve("run/launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      String pid = Running.launcher(home).map(p -> Long.toString(p.pid())).orElse("?");
      throw new CannotStart(
          "雁阵已在运行（进程 %s）：make down 可停止它，make status 查看状态。".formatted(pid),
          "Yanzhen runs here already (process %s): make down stops it, make status shows it."
              .formatted(pid));
    }
    return channel;
  }

  void end() throws IOException {
    Files.deleteIfExists(Running.launcherFile(home));
    Running.forget(home);
    lock.close();
  }
}
