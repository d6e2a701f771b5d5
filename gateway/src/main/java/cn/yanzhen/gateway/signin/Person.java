package cn.yanzhen.gateway.signin;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody with a session. What they may do stands in the token, which the services read. */
public class Person extends AbstractAuthenticationToken {
  private final String account;
  private final String tokens;

  Person(String account, String tokens) {
    super(List.of());
    this.account = account;
    this.tokens = tokens;
    setAuthenticated(true);
  }

  @Override
  public Principal getPrincipal() {
    return () -> account;
  }

  @Override
  public String getName() {
    return account;
  }

  /** The handle of the session's tokens. */
  public String tokens() {
    return tokens;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }
}
