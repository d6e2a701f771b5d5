package cn.yanzhen.identity.client;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.identity.IdentitySettings;
import cn.yanzhen.identity.account.PasswordDesk;
import cn.yanzhen.identity.account.SignIn;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenID Connect endpoints. Anybody may call them; each checks client, code, or session by its
 * protocol.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {
  private final IdentitySettings settings;

  AuthorizationServerConfiguration(IdentitySettings settings) {
    this.settings = settings;
  }

  @Bean
  @Order(1)
  SecurityFilterChain authorizationServer(
      HttpSecurity http,
      OAuth2AuthorizationService authorizations,
      SignIn signIn,
      PasswordDesk passwords) {
    var endSession = new OidcLogoutAuthenticationSuccessHandler();
    var forgetSession = new SecurityContextLogoutHandler();
    http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.clientAuthentication(
                  client ->
                      client.authenticationProviders(
                          providers ->
                              providers.forEach(
                                  provider -> {
                                    if (provider
                                        instanceof ClientSecretAuthenticationProvider bySecret)
                                      bySecret.setPasswordEncoder(new ClientSecrets());
                                  })));
              server.oidc(
                  oidc ->
                      oidc.logoutEndpoint(
                          logout ->
                              logout
                                  .logoutResponseHandler(
                                      (request, response, authentication) -> {
                                        forget(
                                            authorizations,
                                            (OidcLogoutAuthenticationToken) authentication);
                                        endSession.onAuthenticationSuccess(
                                            request, response, authentication);
                                      })
                                  // A hint that is no longer known: the wish to leave is clear all
                                  // the same.
                                  .errorResponseHandler(
                                      (request, response, exception) -> {
                                        forgetSession.logout(request, response, null);
                                        response.sendRedirect(settings.publicUrl() + "/");
                                      })));
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .authenticationProvider(signIn)
        .addFilterAfter(new FirstPassword(passwords), SecurityContextHolderFilter.class)
        .exceptionHandling(
            exceptions ->
                exceptions.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"),
                    new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
    return http.build();
  }

  /** The API: anybody with a token of ours; the demonstration's list for anybody at all. */
  @Bean
  @Order(2)
  SecurityFilterChain apiSecurity(HttpSecurity http, JwtDecoder tokens, JsonMapper json) {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, "/api/v1/identity/demonstration-accounts")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.decoder(tokens))
                    .authenticationEntryPoint(
                        (request, response, failed) -> {
                          response.setStatus(401);
                          response.setHeader("WWW-Authenticate", "Bearer");
                          response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                          json.writeValue(response.getOutputStream(), NOT_SIGNED_IN.toProblem());
                        }))
        .build();
  }

  private static final Refusal NOT_SIGNED_IN =
      new Refusal(401, "access/unauthenticated", "登录已过期或尚未登录，请重新登录。", List.of());

  /** After the sign-out neither the refresh token nor the access token's record is left. */
  private static void forget(
      OAuth2AuthorizationService authorizations, OidcLogoutAuthenticationToken logout) {
    var known =
        authorizations.findByToken(logout.getIdTokenHint(), new OAuth2TokenType("id_token"));
    if (known != null) authorizations.remove(known);
  }

  @Bean
  RegisteredClientRepository registeredClients() {
    return Clients.registered(settings, new ClientSecrets());
  }

  @Bean
  OAuth2AuthorizationService authorizations(
      JdbcOperations rows,
      RegisteredClientRepository clients,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    return new Authorizations(
        new JdbcOAuth2AuthorizationService(rows, clients),
        jdbc,
        new TransactionTemplate(transactions));
  }

  @Bean
  SigningKeys signingKeys(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new SigningKeys(jdbc, new TransactionTemplate(transactions), settings);
  }

  @Bean
  JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
    return ApiTokens.decoder(keys, settings);
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings() {
    return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
  }

  @Bean
  ExpiredAuthorizations expiredAuthorizations(JdbcClient jdbc) {
    return new ExpiredAuthorizations(jdbc);
  }

  /** Deletes what can no longer be used for anything. */
  record ExpiredAuthorizations(JdbcClient jdbc) {
    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT1M")
    void delete() {
      jdbc.sql(
              """
              delete from oauth2_authorization
               where coalesce(refresh_token_expires_at, access_token_expires_at,
                              authorization_code_expires_at) < :longAgo
              """)
          .param("longAgo", OffsetDateTime.now(ZoneOffset.UTC).minus(Duration.ofHours(1)))
          .update();
    }
  }
}
