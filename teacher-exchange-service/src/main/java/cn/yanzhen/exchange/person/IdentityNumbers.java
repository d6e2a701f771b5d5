package cn.yanzhen.exchange.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Identity numbers at rest: sealed by AES-256-GCM and bound to their person, found by a keyed hash.
 * Both keys are derived (HKDF) from one secret of 32 bytes. Sealed form: key version (1 byte),
 * nonce (12), ciphertext with tag.
 */
@Component
public class IdentityNumbers {

  private static final byte KEY_VERSION = 1;
  private static final int NONCE = 12; // bytes
  private static final int TAG = 128; // bits

  private final SecretKey sealing;
  private final SecretKey indexing;
  private final SecureRandom random = new SecureRandom();

  IdentityNumbers(@Value("${yanzhen.sensitive-key:}") String key) {
    byte[] secret = decoded(key);
    sealing = derived(secret, "identity-number sealing", "AES");
    indexing = derived(secret, "identity-number index", "HmacSHA256");
  }

  byte[] seal(UUID person, String number) {
    try {
      var nonce = new byte[NONCE];
      random.nextBytes(nonce);
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, person);
      var sealed = cipher.doFinal(normal(number).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(1 + NONCE + sealed.length)
          .put(KEY_VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("identity number cannot be sealed", broken);
    }
  }

  String open(UUID person, byte[] sealed) {
    try {
      if (sealed[0] != KEY_VERSION)
        throw new IllegalStateException("sealed with unknown key version " + sealed[0]);
      var nonce = new byte[NONCE];
      System.arraycopy(sealed, 1, nonce, 0, NONCE);
      var cipher = cipher(Cipher.DECRYPT_MODE, nonce, person);
      return new String(
          cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(
          "identity number of " + person + " cannot be opened: wrong key?", broken);
    }
  }

  /** Equal for equal numbers, says nothing about them without the key. */
  public byte[] index(String number) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(indexing);
      return mac.doFinal(normal(number).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("identity number cannot be indexed", broken);
    }
  }

  /** The first two and the last two characters, no day of birth. */
  static String masked(String number) {
    if (number.length() < 8) return "*".repeat(number.length());
    return number.substring(0, 2)
        + "*".repeat(number.length() - 4)
        + number.substring(number.length() - 2);
  }

  public static boolean wellFormed(String number) {
    return IdentityPapers.against(number) == null;
  }

  private static String normal(String number) {
    return number.strip().toUpperCase(Locale.ROOT);
  }

  private Cipher cipher(int mode, byte[] nonce, UUID person) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG, nonce));
    cipher.updateAAD(person.toString().getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }

  static byte[] decoded(String key) {
    try {
      var secret = Base64.getDecoder().decode(key.strip());
      if (secret.length == 32) return secret;
    } catch (IllegalArgumentException notBase64) {
      // said below
    }
    throw new IllegalStateException(
        "YANZHEN_SENSITIVE_KEY must hold 32 bytes in base64 (openssl rand -base64 32): identity"
            + " numbers are sealed with it");
  }

  static SecretKey derived(byte[] secret, String purpose, String algorithm) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
      return new SecretKeySpec(KDF.getInstance("HKDF-SHA256").deriveData(parameters), algorithm);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("no HKDF", broken);
    }
  }
}
