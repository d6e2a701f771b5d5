package cn.yanzhen.defaults.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the trail; {@code details} is the JSON text exactly as it was written. */
record AuditEntry(
    UUID id,
    Instant at,
    String account,
    String accountName,
    @Nullable String org,
    @Nullable String district,
    String action,
    String subject,
    String details) {

  /**
   * SHA-256 over the hash before it and every field, each with its length, so that no two entries
   * read alike.
   */
  byte[] hashAfter(byte[] before) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, before);
      add(digest, id.toString());
      add(digest, at.toString());
      add(digest, account);
      add(digest, accountName);
      add(digest, org == null ? "" : org);
      add(digest, district == null ? "" : district);
      add(digest, action);
      add(digest, subject);
      add(digest, details);
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void add(MessageDigest digest, String text) {
    add(digest, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void add(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
