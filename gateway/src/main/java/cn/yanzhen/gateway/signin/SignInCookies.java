package cn.yanzhen.gateway.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.yanzhen.gateway.GatewaySettings;
import cn.yanzhen.gateway.Seal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A sign-in under way, sealed in a cookie of its own for ten minutes: no session begins before it
 * has succeeded, and several tabs may sign in at once.
 */
@Component
class SignInCookies implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final String NAME = "YANZHEN_SIGNING_IN_";
  private static final String PATH = "/login/oauth2/code";

  private final InstantSource time = InstantSource.system();
  private final Seal seal;
  private final Identity identity;
  private final boolean https;

  SignInCookies(Seal seal, Identity identity, GatewaySettings settings) {
    this.seal = seal;
    this.identity = identity;
    this.https = settings.https();
  }

  @Override
  public Mono<Void> saveAuthorizationRequest(
      OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
    String state = Objects.requireNonNull(request.getState());
    String text =
        String.join(
            "\n",
            Long.toString(time.instant().plus(LIFE).getEpochSecond()),
            request.getAttribute(OidcParameterNames.NONCE),
            request.getAttribute(PkceParameterNames.CODE_VERIFIER));
    byte[] sealed = seal.close(text.getBytes(UTF_8), state);
    exchange
        .getResponse()
        .addCookie(
            cookie(state, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LIFE));
    return Mono.empty();
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
    String state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
    if (state == null) return Mono.empty();
    HttpCookie cookie = exchange.getRequest().getCookies().getFirst(name(state));
    if (cookie == null) return Mono.empty();
    return Mono.justOrEmpty(opened(cookie.getValue(), state));
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
    return loadAuthorizationRequest(exchange)
        .doOnNext(
            request ->
                exchange
                    .getResponse()
                    .addCookie(
                        cookie(Objects.requireNonNull(request.getState()), "", Duration.ZERO)));
  }

  private Optional<OAuth2AuthorizationRequest> opened(String value, String state) {
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(value);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return seal.open(sealed, state)
        .map(bytes -> new String(bytes, UTF_8).split("\n"))
        .filter(
            parts ->
                parts.length == 3 && Long.parseLong(parts[0]) > time.instant().getEpochSecond())
        .map(
            parts ->
                OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(identity.authorizationUri)
                    .clientId(identity.registration.getClientId())
                    .redirectUri(identity.registration.getRedirectUri())
                    .scopes(identity.registration.getScopes())
                    .state(state)
                    .attributes(
                        Map.of(
                            OAuth2ParameterNames.REGISTRATION_ID, Identity.REGISTRATION,
                            OidcParameterNames.NONCE, parts[1],
                            PkceParameterNames.CODE_VERIFIER, parts[2]))
                    .build());
  }

  private ResponseCookie cookie(String state, String value, Duration life) {
    return ResponseCookie.from(name(state), value)
        .path(PATH)
        .httpOnly(true)
        .secure(https)
        .sameSite("Lax")
        .maxAge(life)
        .build();
  }

  /** A state is random base64 with characters that a cookie's name may not have. */
  private static String name(String state) {
    return NAME + Integer.toHexString(state.hashCode());
  }
}
