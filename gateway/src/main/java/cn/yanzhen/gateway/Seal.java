package cn.yanzhen.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * AES-256-GCM: twelve bytes of nonce, then the sealed bytes, bound to the name of what they are.
 */
@Component
public class Seal {
  private static final int NONCE = 12;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  Seal(GatewaySettings settings) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(settings.sessionKey().strip());
    } catch (IllegalArgumentException e) {
      bytes = new byte[0];
    }
    if (bytes.length != 32)
      throw new IllegalStateException(
          "YANZHEN_SESSION_KEY must be 32 bytes in base64 (`openssl rand -base64 32`).");
    this.key = new SecretKeySpec(bytes, "AES");
  }

  public byte[] close(byte[] bytes, String name) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(bytes);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing when it was not sealed here under this name, or was touched. */
  public Optional<byte[]> open(byte[] sealed, String name) {
    if (sealed.length < NONCE) return Optional.empty();
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), name)
              .doFinal(sealed, NONCE, sealed.length - NONCE));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(128, nonce));
    cipher.updateAAD(name.getBytes(UTF_8));
    return cipher;
  }
}
