package cn.yanzhen.localstack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/** Redis from the embedded-redis package, with a password and an append-only file. */
final class Redis implements Program {
  private final Path folder;
  private final int port;
  private final Secrets secrets;

  Redis(Path home, int port, Secrets secrets) {
    this.folder = home.resolve("redis");
    this.port = port;
    this.secrets = secrets;
  }

  @Override
  public Command prepare() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path settings = folder.resolve("redis.conf");
    Files.deleteIfExists(settings);
    var onlyOwner = PosixFilePermissions.fromString("rw-------");
    Files.createFile(settings, PosixFilePermissions.asFileAttribute(onlyOwner));
    Files.writeString(
        settings,
        """
        bind 127.0.0.1
        port %d
        requirepass %s
        dir "%s"
        appendonly yes
        save ""
        databases 1
        """
            .formatted(port, secrets.redis(), data));
    return new Command(
        OwnSession.of(List.of(program().toString(), settings.toString())), Map.of(), folder);
  }

  @Override
  public boolean isHealthy() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 2000);
      socket.setSoTimeout(2000);
      socket
          .getOutputStream()
          .write("AUTH %s\r\nPING\r\n".formatted(secrets.redis()).getBytes(StandardCharsets.UTF_8));
      byte[] answer = socket.getInputStream().readNBytes("+OK\r\n+PONG\r\n".length());
      return new String(answer, StandardCharsets.UTF_8).equals("+OK\r\n+PONG\r\n");
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port;
  }

  private Path program() throws IOException {
    Path program = folder.resolve("redis-server");
    if (!Files.isExecutable(program)) {
      Path unpacking = Files.createDirectories(folder.resolve("unpacking"));
      Path fresh = ExecutableProvider.newJarResourceProvider(unpacking.toFile()).get().toPath();
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(
          fresh, program, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Folders.delete(unpacking);
    }
    return program;
  }
}
