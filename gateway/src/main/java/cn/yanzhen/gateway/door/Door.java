package cn.yanzhen.gateway.door;

import cn.yanzhen.gateway.GatewaySettings;
import cn.yanzhen.gateway.signin.SignIn;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * Who passes. Pages and sign-in: anybody. `/api`: people with a session, machines with a token of
 * our issuer for our audience; the services look at the grants. Calls with a session that change
 * something need the CSRF token.
 */
@Configuration(proxyBeanMethods = false)
class Door {
  @Bean
  SecurityWebFilterChain whoPasses(
      ServerHttpSecurity http, SignIn signIn, GatewaySettings settings) {
    ServerAuthenticationEntryPoint whoAreYou =
        (exchange, e) -> Problem.notSignedIn().answer(exchange);
    var csrf = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
    csrf.setCookieCustomizer(cookie -> cookie.path("/").secure(settings.https()).sameSite("Lax"));
    signIn
        .at(http)
        .authorizeExchange(
            calls ->
                calls
                    .pathMatchers("/identity/actuator/**", "/identity/api/**")
                    .denyAll()
                    .pathMatchers(
                        HttpMethod.GET,
                        "/api/v1/identity/demonstration-accounts",
                        "/api/v1/exchange/verify/*")
                    .permitAll()
                    .pathMatchers("/api/**")
                    .authenticated()
                    .anyExchange()
                    .permitAll())
        // Asking for a saved request would ask Redis for a session at every machine's call.
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> {})
                    .authenticationEntryPoint(whoAreYou)
                    .authenticationFailureHandler(
                        new ServerAuthenticationEntryPointFailureHandler(whoAreYou)))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(whoAreYou)
                    .accessDeniedHandler((exchange, denied) -> Problem.refused().answer(exchange)))
        .csrf(
            protection ->
                protection
                    .csrfTokenRepository(csrf)
                    .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                    .requireCsrfProtectionMatcher(Door::changesWithSession)
                    .accessDeniedHandler(
                        (exchange, denied) ->
                            (denied instanceof CsrfException ? Problem.csrf() : Problem.refused())
                                .answer(exchange)))
        .headers(
            headers ->
                headers
                    .frameOptions(frames -> frames.mode(Mode.SAMEORIGIN))
                    .hsts(
                        hsts -> {
                          if (!settings.https()) hsts.disable();
                        }));
    return http.build();
  }

  /** Addresses that pretend to be others, such as with ..%2f. */
  @Bean
  ServerExchangeRejectedHandler pretendedAddresses() {
    return (exchange, rejected) -> Problem.bad(HttpStatus.BAD_REQUEST).answer(exchange);
  }

  /** Identity's pages have their own token; a bearer token is not sent by a browser on its own. */
  private static Mono<MatchResult> changesWithSession(ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    boolean reads =
        List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE)
            .contains(request.getMethod());
    boolean ownProtection = request.getPath().value().startsWith("/identity/");
    return reads || ownProtection || bearer(request) ? MatchResult.notMatch() : MatchResult.match();
  }

  private static boolean bearer(ServerHttpRequest request) {
    String authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
  }

  /** Someone has to ask for the token, or its cookie is never set: pages and their calls do. */
  @Bean
  WebFilter csrfCookie() {
    return (exchange, chain) -> {
      Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
      String path = exchange.getRequest().getPath().value();
      boolean others =
          path.startsWith("/assets/")
              || path.startsWith("/actuator/")
              || path.startsWith("/identity/");
      return token == null || others || bearer(exchange.getRequest())
          ? chain.filter(exchange)
          : token.then(chain.filter(exchange));
    };
  }

  /** The keys are fetched at the first token, not at the start. */
  @Bean
  ReactiveJwtDecoder tokens(GatewaySettings settings) {
    NimbusReactiveJwtDecoder decoder =
        NimbusReactiveJwtDecoder.withJwkSetUri(settings.jwksUri().toString()).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(settings.issuer()),
            new JwtClaimValidator<List<String>>(
                "aud", aud -> aud != null && aud.contains(GatewaySettings.AUDIENCE))));
    return new CheckedTokens(decoder, InstantSource.system());
  }

  /** A span for every security filter of every call tells nobody anything. */
  @Bean
  SecurityObservationSettings noSpanPerFilter() {
    return SecurityObservationSettings.noObservations();
  }
}
