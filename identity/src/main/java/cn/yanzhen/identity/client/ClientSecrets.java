package cn.yanzhen.identity.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * SHA-256, for the secrets of programs only: they are long and random, need no slow hash, and are
 * checked at every refresh of every session.
 */
class ClientSecrets implements PasswordEncoder {
  @Override
  public String encode(@Nullable CharSequence secret) {
    if (secret == null) throw new IllegalArgumentException("No secret.");
    try {
      byte[] bytes = secret.toString().getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
    return secret != null
        && encoded != null
        && MessageDigest.isEqual(encode(secret).getBytes(UTF_8), encoded.getBytes(UTF_8));
  }
}
