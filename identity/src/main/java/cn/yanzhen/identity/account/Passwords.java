package cn.yanzhen.identity.account;

import cn.yanzhen.identity.IdentitySettings;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashing (bcrypt, the algorithm named in the hash), no more at a time than there are cores. */
@Component
public class Passwords {
  private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final SecureRandom random = new SecureRandom();
  private final IdentitySettings settings;
  private final String nobodysHash = encoder.encode("nobody's password");
  private @Nullable String demonstrationHash;

  Passwords(IdentitySettings settings) {
    this.settings = settings;
  }

  public String hash(String password) {
    return oneACore(() -> encoder.encode(password));
  }

  /**
   * The demonstration's common password, hashed once for all its accounts: 400 of them are opened
   * at the start.
   */
  public synchronized String demonstrationHash() {
    String password = settings.demoPassword();
    if (!settings.demonstration() || password == null)
      throw new IllegalStateException("There is no demonstration here.");
    if (demonstrationHash == null) demonstrationHash = hash(password);
    return demonstrationHash;
  }

  /** Twelve letters and digits that nobody mistakes for one another: 59 bits. */
  public String invent() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 12; i++)
      password.append(READABLE.charAt(random.nextInt(READABLE.length())));
    return password.toString();
  }

  /** Takes as long for an account that does not exist. */
  boolean matches(String password, @Nullable String hash) {
    boolean same = oneACore(() -> encoder.matches(password, hash == null ? nobodysHash : hash));
    return same && hash != null;
  }

  private <T> T oneACore(Supplier<T> work) {
    cores.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      cores.release();
    }
  }
}
