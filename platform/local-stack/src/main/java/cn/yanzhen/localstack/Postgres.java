package cn.yanzhen.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL from zonky's packages, run by ourselves rather than by their library, because data
 * that is kept wants what a throw-away test server does without: fsync, passwords, a log, and a
 * process that can be found again.
 */
final class Postgres implements Program {
  private static final String SUPERUSER = "postgres";
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "shared_buffers=" + System.getenv().getOrDefault("YANZHEN_POSTGRES_MEMORY", "96MB"),
          "max_connections=150",
          "max_wal_size=512MB",
          "timezone=Asia/Shanghai",
          "log_timezone=Asia/Shanghai",
          "jit=off");

  private final Path home;
  private final int port;
  private final Secrets secrets;
  private final Path folder;

  Postgres(Path home, int port, Secrets secrets) {
    this.home = home;
    this.port = port;
    this.secrets = secrets;
    this.folder = home.resolve("postgres");
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  @Override
  public Command prepare() throws IOException, InterruptedException {
    Path programs = unpacked();
    Path data = folder.resolve("data");
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialise(programs, data);
    }
    removeLockOfStranger(data.resolve("postmaster.pid"));
    var words = asUnprivileged();
    words.add(programs.resolve("bin/postgres").toString());
    words.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
    SETTINGS.forEach(setting -> words.addAll(List.of("-c", setting)));
    return new Command(OwnSession.of(words), Map.of(), folder);
  }

  @Override
  public boolean isHealthy() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException e) {
      return false;
    }
  }

  /** Each service owns one database, and nobody else may even connect to it. */
  @Override
  public void settle() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      Set<String> roles = names(statement, "select rolname from pg_roles");
      Set<String> databases = names(statement, "select datname from pg_database");
      for (Part part : Part.values()) {
        String name = part.database();
        if (name.isEmpty()) {
          continue;
        }
        statement.execute(
            "%s role %s login password '%s'"
                .formatted(
                    roles.contains(name) ? "alter" : "create", name, secrets.database(name)));
        if (!databases.contains(name)) {
          statement.execute(
              "create database %s owner %s template template0 encoding 'UTF8'"
                  .formatted(name, name));
          statement.execute("revoke connect on database %s from public".formatted(name));
        }
      }
    }
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port;
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", SUPERUSER);
    properties.setProperty("password", secrets.database(SUPERUSER));
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "10");
    return DriverManager.getConnection(url(port, SUPERUSER), properties);
  }

  private static Set<String> names(Statement statement, String query) throws SQLException {
    var names = new HashSet<String>();
    try (var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  /** Into a folder beside, then renamed: a crash in the middle leaves no half cluster. */
  private void initialise(Path programs, Path data) throws IOException, InterruptedException {
    Path fresh = folder.resolve("data.new");
    Folders.delete(fresh);
    Path password = folder.resolve("password.new");
    Files.deleteIfExists(password);
    var onlyOwner = PosixFilePermissions.fromString("rw-------");
    Files.createFile(password, PosixFilePermissions.asFileAttribute(onlyOwner));
    Files.writeString(password, secrets.database(SUPERUSER));
    var words = asUnprivileged();
    words.addAll(
        List.of(
            programs.resolve("bin/initdb").toString(),
            "--pgdata=" + fresh,
            "--username=" + SUPERUSER,
            "--auth=scram-sha-256",
            "--pwfile=" + password,
            "--encoding=UTF8",
            "--locale=C.UTF-8"));
    Path log = home.resolve("logs").resolve("postgres.log");
    int code =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start()
            .waitFor();
    Files.deleteIfExists(password);
    if (code != 0) {
      throw new IOException("initdb ended with " + code);
    }
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * After a crash of the machine the number in PostgreSQL's lock file may belong to somebody else
   * by now, and PostgreSQL would refuse to start. It is removed only when that process is no
   * program of ours.
   */
  private void removeLockOfStranger(Path lock) throws IOException {
    if (!Files.exists(lock)) {
      return;
    }
    String first = Files.readString(lock).lines().findFirst().orElse("").strip();
    Optional<Path> holder =
        first.matches("\\d{1,18}")
            ? ProcessHandle.of(Long.parseLong(first))
                .flatMap(process -> process.info().command())
                .map(Path::of)
            : Optional.empty();
    boolean ours =
        new Orphans(home).find().containsKey(Part.POSTGRES)
            || holder.map(program -> program.startsWith(home)).orElse(false);
    if (holder.isPresent() && !ours) {
      Files.delete(lock);
    }
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
  private static List<String> asUnprivileged() throws IOException, InterruptedException {
    var words = new ArrayList<String>();
    if (!isRoot()) {
      return words;
    }
    int code;
    try {
      code = new ProcessBuilder("unshare", "-U", "true").start().waitFor();
    } catch (IOException e) {
      code = -1;
    }
    if (code != 0) {
      throw new CannotStart(
          "PostgreSQL 不能以 root 运行，而本机又不允许用户命名空间（unshare -U）：请换普通用户运行。",
          "PostgreSQL does not run as root and this machine forbids user namespaces (unshare -U):"
              + " run as another user.");
    }
    words.addAll(List.of("unshare", "-U"));
    return words;
  }

  private static boolean isRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
  }

  /** The programs of this package; another package (told by its size) gets another folder. */
  private Path unpacked() throws IOException {
    String resource =
        System.getProperty("os.arch", "").contains("aarch64")
            ? "/postgres-linux-arm_64.txz"
            : "/postgres-linux-x86_64.txz";
    var found = Postgres.class.getResource(resource);
    if (found == null || !System.getProperty("os.name", "").equals("Linux")) {
      throw new CannotStart(
          "内置的 PostgreSQL 只支持 Linux（x86-64 与 ARM64）：请改用 docker-compose up。",
          "The embedded PostgreSQL runs on Linux only (x86-64 and ARM64): use docker-compose up"
              + " instead.");
    }
    Path programs = folder.resolve("programs-" + found.openConnection().getContentLengthLong());
    if (!Files.exists(programs)) {
      Path fresh = folder.resolve("programs.new");
      Folders.delete(fresh);
      try (InputStream in = found.openStream()) {
        unpack(in, fresh);
      }
      Files.move(fresh, programs, StandardCopyOption.ATOMIC_MOVE);
    }
    return programs;
  }

  private static void unpack(InputStream packed, Path into) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
          throw new IOException("entry outside of the package: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(tar, file);
          if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
          }
        }
      }
    }
  }
}
