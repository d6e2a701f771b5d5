package cn.yanzhen.identity.client;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.REFRESH_TOKEN;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;

import cn.yanzhen.identity.IdentitySettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The programs that may ask for tokens: the gateway for people, and each machine that was given a
 * secret.
 */
class Clients {
  static final String GATEWAY = "gateway";

  private Clients() {}

  static RegisteredClientRepository registered(IdentitySettings settings, ClientSecrets secrets) {
    if (settings.gatewayClientSecret().isBlank())
      throw new IllegalStateException(
          "YANZHEN_GATEWAY_CLIENT_SECRET is not set: nobody could sign in.");
    List<RegisteredClient> clients = new ArrayList<>();
    clients.add(gateway(settings, secrets));
    for (Machine machine : Machine.values()) {
      String secret = machine.secret(settings);
      if (!secret.isBlank()) clients.add(machine(machine, secrets.encode(secret), settings));
    }
    return new InMemoryRegisteredClientRepository(clients);
  }

  private static RegisteredClient gateway(IdentitySettings settings, ClientSecrets secrets) {
    return RegisteredClient.withId(GATEWAY)
        .clientId(GATEWAY)
        .clientSecret(secrets.encode(settings.gatewayClientSecret()))
        .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
        .authorizationGrantType(AUTHORIZATION_CODE)
        .authorizationGrantType(REFRESH_TOKEN)
        .redirectUri(settings.publicUrl() + "/login/oauth2/code/yanzhen")
        .postLogoutRedirectUri(settings.publicUrl() + "/")
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(
            tokens(settings)
                .refreshTokenTimeToLive(settings.refreshTokenLife())
                .reuseRefreshTokens(false)
                .build())
        .build();
  }

  private static RegisteredClient machine(
      Machine machine, String secret, IdentitySettings settings) {
    return RegisteredClient.withId(machine.clientId)
        .clientId(machine.clientId)
        .clientName(machine.label)
        .clientSecret(secret)
        .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
        .authorizationGrantType(CLIENT_CREDENTIALS)
        .scope(Machine.SCOPE)
        .tokenSettings(tokens(settings).build())
        .build();
  }

  private static TokenSettings.Builder tokens(IdentitySettings settings) {
    return TokenSettings.builder()
        .accessTokenTimeToLive(settings.accessTokenLife())
        .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256);
  }
}
