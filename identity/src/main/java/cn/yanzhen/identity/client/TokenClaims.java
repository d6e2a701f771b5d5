package cn.yanzhen.identity.client;

import cn.yanzhen.identity.IdentitySettings;
import cn.yanzhen.identity.account.Account;
import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.identity.grant.Grant;
import cn.yanzhen.identity.grant.Grants;
import cn.yanzhen.identity.grant.RightsLedger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What a token says. Grants that are not yet in force are told too, with their days: the services
 * compare them with the business date, and a token lives five minutes only.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  private final Accounts accounts;
  private final Grants grants;
  private final RightsLedger rights;
  private final IdentitySettings settings;
  private final SigningKeys keys;

  TokenClaims(
      Accounts accounts,
      Grants grants,
      RightsLedger rights,
      IdentitySettings settings,
      SigningKeys keys) {
    this.accounts = accounts;
    this.grants = grants;
    this.rights = rights;
    this.settings = settings;
    this.keys = keys;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    context.getJwsHeader().keyId(keys.newest());
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      forMachine(context);
    } else {
      forAccount(context);
    }
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType()))
      context.getClaims().audience(new ArrayList<>(List.of(IdentitySettings.AUDIENCE)));
  }

  private void forMachine(JwtEncodingContext context) {
    Machine machine =
        Machine.of(context.getRegisteredClient().getClientId())
            .orElseThrow(IllegalStateException::new);
    context
        .getClaims()
        .claim("name", machine.label)
        .claim("scope", Machine.SCOPE)
        .claim("district", settings.district())
        .claim("org", settings.district())
        .claim(
            "grants",
            new ArrayList<>(
                List.of(grant(machine.role, settings.district(), "2000-01-01", null, null))));
  }

  private void forAccount(JwtEncodingContext context) {
    Authentication signedIn = Objects.requireNonNull(context.<Authentication>getPrincipal());
    UUID id = UUID.fromString(signedIn.getName());
    long version = rights.version(id);
    Account account =
        accounts
            .find(id)
            // Nor is a session renewed while a password that was handed out waits to be changed.
            .filter(found -> !found.passwordChangeDue())
            .orElseThrow(
                () ->
                    new OAuth2AuthenticationException(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT)));
    var claims = context.getClaims().claim("name", account.name());
    if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
      claims.claim("preferred_username", account.username());
      return;
    }
    // A long would not be admitted either: see below.
    claims
        .claim("district", account.district())
        .claim("org", account.org())
        .claim("rights", Math.toIntExact(version));
    if (account.personId() != null) claims.claim("person", account.personId().toString());
    // The list is stored with the authorization, whose JSON admits only the well-known collections.
    claims.claim(
        "grants",
        new ArrayList<>(grants.notEnded(account.id()).stream().map(TokenClaims::grant).toList()));
  }

  private static Map<String, @Nullable Object> grant(Grant grant) {
    return grant(
        grant.role().name(),
        grant.org(),
        grant.from().toString(),
        grant.to() == null ? null : grant.to().toString(),
        grant.deputyOf());
  }

  private static Map<String, @Nullable Object> grant(
      String role, String org, String from, @Nullable String to, @Nullable String deputyOf) {
    Map<String, @Nullable Object> claim = new LinkedHashMap<>();
    claim.put("role", role);
    claim.put("org", org);
    claim.put("from", from);
    claim.put("to", to);
    if (deputyOf != null) claim.put("deputyOf", deputyOf);
    return claim;
  }
}
