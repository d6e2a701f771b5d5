package cn.yanzhen.identity.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.stereotype.Component;

/**
 * Sign-in by password. The name of the authentication, hence a token's `sub`, is the account's id.
 */
@Component
public class SignIn implements AuthenticationProvider {
  /** bcrypt reads no more bytes than these, and refuses to hash more. */
  static final int LONGEST = 72;

  private final Accounts accounts;
  private final Passwords passwords;
  private final SignInThrottle throttle;

  SignIn(Accounts accounts, Passwords passwords, SignInThrottle throttle) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /** Too many tries. */
  public static class Paused extends LockedException {
    private final Duration wait;

    Paused(Duration wait) {
      super("Too many tries; " + wait + " to wait.");
      this.wait = wait;
    }

    public long minutes() {
      return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
  }

  @Override
  public Authentication authenticate(Authentication request) {
    String username = Accounts.normal(request.getName());
    String password = request.getCredentials() instanceof String text ? text : "";
    if (username.length() > 100 || password.getBytes(UTF_8).length > LONGEST)
      throw new BadCredentialsException("Too long.");
    Duration wait = throttle.take(username);
    if (wait != null) throw new Paused(wait);
    @Nullable Account account = accounts.findByUsername(username).orElse(null);
    String hash = account == null ? null : accounts.passwordHash(account.id()).orElse(null);
    if (!passwords.matches(password, hash) || account == null)
      throw new BadCredentialsException("Unknown, or a wrong password.");
    throttle.succeeded(username);
    // The factor carries the time of the sign-in, which becomes `auth_time`; it is no grant.
    var factor =
        List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
    User user = new User(account.id().toString(), "", List.of());
    var signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, factor);
    signedIn.setDetails(request.getDetails());
    return signedIn;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
