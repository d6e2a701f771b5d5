package cn.yanzhen.identity.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people change their own password. */
@Service
public class PasswordDesk {
  private static final int SHORTEST = 10;

  private final Accounts accounts;
  private final Passwords passwords;
  private final SignInThrottle throttle;

  PasswordDesk(Accounts accounts, Passwords passwords, SignInThrottle throttle) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /** Each name but the first is the key of a message. */
  public enum Outcome {
    CHANGED,
    WRONG,
    PAUSED,
    SHORT,
    LONG,
    SAME,
    DIFFERENT,
    COMMON
  }

  /** Whether it was handed out by somebody else, and nothing else is open before it is changed. */
  public boolean isDue(UUID id) {
    return accounts.find(id).filter(Account::passwordChangeDue).isPresent();
  }

  @Transactional
  public Outcome change(UUID id, String current, String wanted, String repeated) {
    Account account = accounts.find(id).orElse(null);
    if (account == null) return Outcome.WRONG;
    // The demonstration's password belongs to everybody who looks at it.
    if (account.demonstration()) return Outcome.COMMON;
    if (!wanted.equals(repeated)) return Outcome.DIFFERENT;
    if (wanted.codePointCount(0, wanted.length()) < SHORTEST) return Outcome.SHORT;
    if (wanted.getBytes(UTF_8).length > SignIn.LONGEST) return Outcome.LONG;
    if (wanted.equals(current)) return Outcome.SAME;
    if (throttle.take(account.username()) != null) return Outcome.PAUSED;
    if (!passwords.matches(current, accounts.passwordHash(id).orElse(null))) return Outcome.WRONG;
    throttle.succeeded(account.username());
    accounts.changePassword(id, passwords.hash(wanted));
    return Outcome.CHANGED;
  }
}
