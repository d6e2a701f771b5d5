package cn.yanzhen.identity.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: twelve bytes of nonce, then the sealed text, bound to the name of what it seals. */
class Seal {
  private static final int NONCE = 12;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  Seal(String secret) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(secret.strip());
    } catch (IllegalArgumentException e) {
      bytes = new byte[0];
    }
    if (bytes.length != 32)
      throw new IllegalStateException(
          "YANZHEN_SIGNING_KEY_SECRET must be 32 bytes in base64 (`openssl rand -base64 32`).");
    this.key = new SecretKeySpec(bytes, "AES");
  }

  byte[] close(String text, String name) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(text.getBytes(UTF_8));
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String open(byte[] sealed, String name) throws GeneralSecurityException {
    if (sealed.length < NONCE) throw new GeneralSecurityException("too short");
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    return new String(
        cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(sealed, NONCE, sealed.length - NONCE),
        UTF_8);
  }

  private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(128, nonce));
    cipher.updateAAD(name.getBytes(UTF_8));
    return cipher;
  }
}
