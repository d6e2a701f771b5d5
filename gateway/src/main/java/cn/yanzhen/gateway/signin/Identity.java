package cn.yanzhen.gateway.signin;

import cn.yanzhen.gateway.GatewaySettings;
import cn.yanzhen.gateway.signin.AccessTokens.IdentityAway;
import cn.yanzhen.gateway.signin.AccessTokens.SignedOut;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * The issuer, as we know it without asking: its metadata is not fetched, so that the gateway starts
 * while identity is down. What the browser calls goes by the public address, what we call goes
 * directly.
 */
@Component
class Identity {
  static final String REGISTRATION = "yanzhen";

  final ClientRegistration registration;
  final String authorizationUri;
  private final GatewaySettings settings;
  private final WebClientReactiveRefreshTokenTokenResponseClient refresh =
      new WebClientReactiveRefreshTokenTokenResponseClient();

  Identity(GatewaySettings settings) {
    this.settings = settings;
    this.authorizationUri = settings.issuer() + "/oauth2/authorize";
    this.registration =
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId("gateway")
            .clientSecret(settings.clientSecret())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .clientSettings(
                ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .redirectUri(settings.publicUrl() + "/login/oauth2/code/" + REGISTRATION)
            .scope("openid", "profile")
            .issuerUri(settings.issuer())
            .authorizationUri(authorizationUri)
            .tokenUri(settings.identityUri() + "/identity/oauth2/token")
            .jwkSetUri(settings.jwksUri().toString())
            .userNameAttributeName(IdTokenClaimNames.SUB)
            .clientName("雁阵")
            .build();
  }

  /** Where the browser goes to end its session at the issuer too. */
  URI endOfSession(String idToken) {
    return UriComponentsBuilder.fromUriString(settings.issuer() + "/connect/logout")
        .queryParam("id_token_hint", idToken)
        .queryParam("post_logout_redirect_uri", home())
        .encode()
        .build()
        .toUri();
  }

  URI home() {
    return URI.create(settings.publicUrl() + "/");
  }

  Mono<Tokens> renew(Tokens tokens) {
    String refreshToken = tokens.refresh();
    if (refreshToken == null) return Mono.error(SignedOut::new);
    var request =
        new OAuth2RefreshTokenGrantRequest(
            registration,
            new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                tokens.access(),
                tokens.issuedAt(),
                tokens.expiresAt()),
            new OAuth2RefreshToken(refreshToken, null));
    return refresh
        .getTokenResponse(request)
        .timeout(Duration.ofSeconds(10))
        .onErrorMap(Identity::outcome)
        .map(response -> tokens(response, tokens));
  }

  private static Throwable outcome(Throwable error) {
    boolean refused =
        error instanceof OAuth2AuthorizationException oauth
            && OAuth2ErrorCodes.INVALID_GRANT.equals(oauth.getError().getErrorCode());
    return refused ? new SignedOut() : new IdentityAway(error);
  }

  private static Tokens tokens(OAuth2AccessTokenResponse response, Tokens before) {
    OAuth2AccessToken access = response.getAccessToken();
    OAuth2RefreshToken refreshed = response.getRefreshToken();
    Map<String, Object> more = response.getAdditionalParameters();
    Instant issued =
        Objects.requireNonNullElseGet(access.getIssuedAt(), InstantSource.system()::instant);
    return Tokens.of(
        access.getTokenValue(),
        issued,
        Objects.requireNonNullElse(access.getExpiresAt(), issued.plusSeconds(60)),
        refreshed == null ? before.refresh() : refreshed.getTokenValue(),
        // Straight from the issuer over our own connection, and used for nothing but to name the
        // session at its end.
        more.get("id_token") instanceof String id ? id : before.id());
  }
}
