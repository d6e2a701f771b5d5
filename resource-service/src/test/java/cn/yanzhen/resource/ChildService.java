package cn.yanzhen.resource;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * The service as a process of its own, to be killed; it learns the keys of its tokens over HTTP, as
 * it would anywhere.
 */
public final class ChildService implements AutoCloseable {

  private static final RSAKey KEY = key();

  private final Process process;
  private final HttpServer keys;
  private final int port;

  private ChildService(Process process, HttpServer keys, int port) {
    this.process = process;
    this.keys = keys;
    this.port = port;
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("child").generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public static ChildService start(
      JdbcConnectionDetails database, String kafka, Path files, String heap, String... more)
      throws IOException {
    HttpServer keys = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    byte[] set = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    keys.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, set.length);
          exchange.getResponseBody().write(set);
          exchange.close();
        });
    keys.start();
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        List.of(
            "-Xmx" + heap,
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(
        List.of("-XX:+ExitOnOutOfMemoryError", "-Dspring.main.lazy-initialization=true"));
    Path temporary = Files.createDirectories(files.resolve("tmp"));
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "cn.yanzhen.resource.ResourceApplication"));
    command.add("--server.port=" + port);
    command.add("--spring.datasource.url=" + database.getJdbcUrl());
    command.add("--spring.datasource.username=" + database.getUsername());
    command.add("--spring.datasource.password=" + database.getPassword());
    command.add("--spring.kafka.bootstrap-servers=" + kafka);
    command.add("--yanzhen.jwks-uri=http://127.0.0.1:" + keys.getAddress().getPort() + "/");
    command.add("--yanzhen.files.dir=" + files);
    command.add("--yanzhen.files.max-size=300MB");
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    var child = new ChildService(process, keys, port);
    try {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () -> {
                if (!process.isAlive()) {
                  throw new AssertionError("the child ended with " + process.exitValue());
                }
                try (var probe = new java.net.Socket("127.0.0.1", port)) {
                  return probe.isConnected()
                      && child.api().get("/actuator/health/readiness", "").status() == 200;
                } catch (IOException notYet) {
                  return false;
                }
              });
    } catch (RuntimeException | AssertionError failed) {
      child.close();
      throw failed;
    }
    return child;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  public Api api() {
    return new Api(port);
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** SIGKILL: nothing gets to say goodbye. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public static String teacher(UUID school, String account) {
    Instant now = Instant.ofEpochSecond(System.currentTimeMillis() / 1000);
    var claims =
        JwtClaimsSet.builder()
            .issuer("http://localhost:8080/identity")
            .audience(List.of("yanzhen-api"))
            .subject(account)
            .issuedAt(now)
            .expiresAt(now.plusSeconds(3600))
            .claim("name", "教师")
            .claim("district", "500106")
            .claim("org", school.toString())
            .claim(
                "grants",
                List.of(Map.of("role", "TEACHER", "org", school.toString(), "from", "2020-01-01")))
            .build();
    return "Bearer "
        + new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)))
            .encode(
                JwtEncoderParameters.from(
                    JwsHeader.with(SignatureAlgorithm.RS256).keyId("child").build(), claims))
            .getTokenValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    keys.stop(0);
  }
}
