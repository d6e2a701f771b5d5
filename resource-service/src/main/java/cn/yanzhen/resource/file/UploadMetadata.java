package cn.yanzhen.resource.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * tus {@code Upload-Metadata}: comma-separated pairs of a key and a base64 value, the value may be
 * missing.
 */
public record UploadMetadata(Map<String, String> pairs) {

  /**
   * Empty when the header is malformed: a bad key, a key twice, a value that is not base64 of
   * UTF-8.
   */
  public static Optional<UploadMetadata> parse(@Nullable String header) {
    var pairs = new LinkedHashMap<String, String>();
    if (header == null || header.isBlank()) {
      return Optional.of(new UploadMetadata(pairs));
    }
    for (String pair : header.split(",", -1)) {
      String[] words = pair.strip().split(" +", -1);
      if (words.length > 2
          || words[0].isEmpty()
          || !words[0].chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
        return Optional.empty();
      }
      try {
        byte[] value = words.length == 1 ? new byte[0] : Base64.getDecoder().decode(words[1]);
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
        if (pairs.put(words[0], text) != null) {
          return Optional.empty();
        }
      } catch (IllegalArgumentException | CharacterCodingException malformed) {
        return Optional.empty();
      }
    }
    return Optional.of(new UploadMetadata(pairs));
  }

  public FileName fileName() {
    return FileName.of(pairs.getOrDefault("filename", pairs.getOrDefault("name", "")));
  }
}
