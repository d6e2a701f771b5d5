package cn.yanzhen.identity.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The framework's authorizations, and the refresh tokens that were replaced. A token that was
 * replaced a moment ago is good once more: the answer with the newer one may have been lost on its
 * way, and nobody shall be signed out by a slow network. One that comes later ends the whole
 * authorization (RFC 9700, 4.14.2).
 */
class Authorizations implements OAuth2AuthorizationService {
  static final Duration LEEWAY = Duration.ofMinutes(1);
  private static final Logger log = LoggerFactory.getLogger(Authorizations.class);

  private final OAuth2AuthorizationService stored;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource time = InstantSource.system();

  Authorizations(
      OAuth2AuthorizationService stored, JdbcClient jdbc, TransactionTemplate transaction) {
    this.stored = stored;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    var refresh = authorization.getRefreshToken();
    transaction.executeWithoutResult(
        status -> {
          if (refresh != null)
            rememberReplaced(authorization.getId(), refresh.getToken().getTokenValue());
          stored.save(authorization);
        });
  }

  private void rememberReplaced(String id, String newer) {
    String before =
        jdbc.sql(
                "select coalesce(refresh_token_value, '') from oauth2_authorization where id = :id"
                    + " for update")
            .param("id", id)
            .query(String.class)
            .optional()
            .orElse("");
    if (before.isEmpty() || before.equals(newer)) return;
    jdbc.sql(
            """
            insert into replaced_refresh_token (sha256, authorization_id, replaced_at)
            values (:sha256, :id, :now) on conflict do nothing
            """)
        .param("sha256", sha256(before))
        .param("id", id)
        .param("now", now())
        .update();
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    stored.remove(authorization);
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return stored.findById(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    OAuth2Authorization found = stored.findByToken(token, type);
    return found == null && type != null && type.equals(OAuth2TokenType.REFRESH_TOKEN)
        ? byReplaced(token)
        : found;
  }

  private record Replaced(String authorizationId, OffsetDateTime replacedAt) {}

  private @Nullable OAuth2Authorization byReplaced(String token) {
    Replaced replaced =
        jdbc.sql(
                "select authorization_id, replaced_at from replaced_refresh_token where sha256 ="
                    + " :sha256")
            .param("sha256", sha256(token))
            .query(
                (row, number) ->
                    new Replaced(
                        row.getString("authorization_id"),
                        Objects.requireNonNull(row.getObject("replaced_at", OffsetDateTime.class))))
            .optional()
            .orElse(null);
    if (replaced == null) return null;
    OAuth2Authorization authorization = stored.findById(replaced.authorizationId);
    if (authorization == null || replaced.replacedAt.isAfter(now().minus(LEEWAY)))
      return authorization;
    log.warn(
        "a replaced refresh token came again; its authorization {} ends", authorization.getId());
    stored.remove(authorization);
    return null;
  }

  private OffsetDateTime now() {
    return time.instant().atOffset(ZoneOffset.UTC);
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
