package cn.yanzhen.identity.client;

import cn.yanzhen.identity.account.PasswordDesk;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever signed in with a password that somebody else handed out changes it first: before that no
 * code is given, so there is neither a session at the gateway nor a token.
 */
class FirstPassword extends OncePerRequestFilter {
  private final RequestMatcher authorize =
      PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize");
  private final RequestCache wanted = new HttpSessionRequestCache();
  private final PasswordDesk passwords;

  FirstPassword(PasswordDesk passwords) {
    this.passwords = passwords;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (authorize.matches(request) && isDue()) {
      wanted.saveRequest(request, response);
      response.sendRedirect(request.getContextPath() + "/password");
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isDue() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof UsernamePasswordAuthenticationToken person
        && person.isAuthenticated()
        && passwords.isDue(UUID.fromString(person.getName()));
  }
}
