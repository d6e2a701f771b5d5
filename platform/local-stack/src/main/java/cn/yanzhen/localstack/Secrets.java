package cn.yanzhen.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Passwords and keys of one installation: made at the first start, kept in {@code
 * secrets.properties}, readable by the owner alone. A name that a later version needs is added;
 * nothing is ever changed.
 */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  // without what is easily misread: 0 O 1 l I
  private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

  private final Map<String, String> values;

  private Secrets(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  static Secrets in(Path home) {
    Path file = home.resolve("secrets.properties");
    var known = new TreeMap<String, String>(read(file));
    var before = Map.copyOf(known);
    if (before.isEmpty() && Files.exists(home.resolve("postgres/data"))) {
      throw new CannotStart(
          "数据目录 %s 已有数据，但缺少 secrets.properties：请恢复该文件，或用 make reset 清空数据。".formatted(home),
          "%s holds data but its secrets.properties is missing: restore that file, or empty everything with make reset."
              .formatted(home));
    }
    for (Part part : Part.values()) {
      if (!part.database().isEmpty()) {
        known.computeIfAbsent("postgres." + part.database(), name -> password());
      }
    }
    known.computeIfAbsent("postgres.postgres", name -> password());
    known.computeIfAbsent("redis", name -> password());
    known.computeIfAbsent("client.gateway", name -> password());
    known.computeIfAbsent("client.sample-loader", name -> password());
    known.computeIfAbsent("client.district-platform", name -> password());
    known.computeIfAbsent("key.session", name -> key());
    known.computeIfAbsent("key.signing", name -> key());
    known.computeIfAbsent("key.sensitive", name -> key());
    known.computeIfAbsent("demo", name -> readable());
    if (!known.equals(before)) {
      write(file, known);
    }
    return new Secrets(known);
  }

  /** The password of every demonstration account. */
  public String demoPassword() {
    return get("demo");
  }

  /** Password of the database role of that name. */
  public String database(String role) {
    return get("postgres." + role);
  }

  public String redis() {
    return get("redis");
  }

  /**
   * Secret of an OpenID Connect client: {@code gateway}, {@code sample-loader}, {@code
   * district-platform}.
   */
  public String client(String id) {
    return get("client." + id);
  }

  String sessionKey() {
    return get("key.session");
  }

  String signingKey() {
    return get("key.signing");
  }

  /** Seals identity numbers at rest. */
  String sensitiveKey() {
    return get("key.sensitive");
  }

  private String get(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no secret named " + name);
    }
    return value;
  }

  private static Map<String, String> read(Path file) {
    var properties = new Properties();
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    var values = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
    return values;
  }

  /**
   * Whole or not at all: a crash in the middle must not leave data behind passwords that nobody
   * knows.
   */
  private static void write(Path file, Map<String, String> values) {
    try {
      Path fresh = file.resolveSibling("secrets.properties.new");
      Files.deleteIfExists(fresh);
      var onlyOwner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(fresh, PosixFilePermissions.asFileAttribute(onlyOwner));
      var text =
          new StringBuilder(
              "# Made at the first start; belongs to the data beside it. Never commit.\n");
      values.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String password() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random(24));
  }

  private static String key() {
    return Base64.getEncoder().encodeToString(random(32));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static String readable() {
    var out = new StringBuilder("yz-");
    for (int i = 0; i < 10; i++) {
      out.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
    }
    return out.toString();
  }
}
