package cn.yanzhen.resource.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** tus {@code Upload-Checksum}: what the bytes of one PATCH must hash to. */
public record UploadChecksum(String algorithm, byte[] expected) {

  private static final Map<String, String> KNOWN =
      Map.of("sha256", "SHA-256", "sha1", "SHA-1", "md5", "MD5");

  public static final List<String> ALGORITHMS = List.of("sha256", "sha1", "md5");

  /** Null when the header is malformed or names an algorithm we do not know. */
  public static @Nullable UploadChecksum parse(String header) {
    String[] words = header.strip().split(" ", -1);
    if (words.length != 2 || !KNOWN.containsKey(words[0])) {
      return null;
    }
    try {
      return new UploadChecksum(words[0], Base64.getDecoder().decode(words[1]));
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  MessageDigest digest() {
    try {
      return MessageDigest.getInstance(KNOWN.getOrDefault(algorithm, algorithm));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  boolean holds(MessageDigest digest) {
    return MessageDigest.isEqual(expected, digest.digest());
  }
}
