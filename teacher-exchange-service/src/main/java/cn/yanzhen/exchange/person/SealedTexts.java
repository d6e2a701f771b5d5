package cn.yanzhen.exchange.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Further sensitive texts at rest, sealed as {@link IdentityNumbers} are, by a key of their own and
 * bound to the row they belong to and to what they are, so that none can stand in another's place.
 */
@Component
class SealedTexts {

  /** What a sealed text is. */
  enum Purpose {
    PHONE,
    EXEMPTION,
    /** What was read of an uploaded file, until it is committed. */
    FILE
  }

  private static final byte KEY_VERSION = 1;
  private static final int NONCE = 12; // bytes
  private static final int TAG = 128; // bits

  private final SecretKey sealing;
  private final SecureRandom random = new SecureRandom();

  SealedTexts(@Value("${yanzhen.sensitive-key:}") String key) {
    sealing = IdentityNumbers.derived(IdentityNumbers.decoded(key), "sensitive texts", "AES");
  }

  byte[] seal(Purpose purpose, UUID row, String text) {
    return seal(purpose, row.toString(), text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] seal(Purpose purpose, String row, byte[] content) {
    try {
      var nonce = new byte[NONCE];
      random.nextBytes(nonce);
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose, row).doFinal(content);
      return ByteBuffer.allocate(1 + NONCE + sealed.length)
          .put(KEY_VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a sensitive text cannot be sealed", broken);
    }
  }

  String open(Purpose purpose, UUID row, byte[] sealed) {
    return new String(open(purpose, row.toString(), sealed), StandardCharsets.UTF_8);
  }

  byte[] open(Purpose purpose, String row, byte[] sealed) {
    try {
      if (sealed.length == 0 || sealed[0] != KEY_VERSION)
        throw new IllegalStateException("sealed with an unknown key version");
      var nonce = new byte[NONCE];
      System.arraycopy(sealed, 1, nonce, 0, NONCE);
      return cipher(Cipher.DECRYPT_MODE, nonce, purpose, row)
          .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(
          "the " + purpose + " of " + row + " cannot be opened: wrong key?", broken);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, Purpose purpose, String row)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG, nonce));
    cipher.updateAAD((purpose + "/" + row).getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }
}
