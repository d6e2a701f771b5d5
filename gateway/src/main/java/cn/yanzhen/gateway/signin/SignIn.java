package cn.yanzhen.gateway.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** What the door asks of sign-in and sign-out. */
@Component
public class SignIn {
  private static final Logger log = LoggerFactory.getLogger(SignIn.class);

  private final ServerAuthenticationFailureHandler failed =
      new RedirectServerAuthenticationFailureHandler("/?signin=failed");
  private final Sessions sessions;
  private final SignInCookies underWay;
  private final SignOut signOut;

  SignIn(Sessions sessions, SignInCookies underWay, SignOut signOut) {
    this.sessions = sessions;
    this.underWay = underWay;
    this.signOut = signOut;
  }

  public ServerHttpSecurity at(ServerHttpSecurity http) {
    return http.securityContextRepository(sessions)
        .oauth2Login(
            login ->
                login
                    .securityContextRepository(sessions)
                    .authorizedClientRepository(sessions)
                    .authorizationRequestRepository(underWay)
                    .authenticationSuccessHandler(
                        new RedirectServerAuthenticationSuccessHandler("/"))
                    // The start page offers the sign-in again, and says that this one failed.
                    .authenticationFailureHandler(
                        (web, failure) -> {
                          log.warn("A sign-in failed: {}", failure.toString());
                          return failed.onAuthenticationFailure(web, failure);
                        }))
        .logout(
            logout ->
                logout.logoutUrl("/logout").logoutHandler(signOut).logoutSuccessHandler(signOut));
  }

  @Configuration(proxyBeanMethods = false)
  static class Registrations {
    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(Identity identity) {
      return new InMemoryReactiveClientRegistrationRepository(identity.registration);
    }
  }
}
