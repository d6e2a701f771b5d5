package cn.yanzhen.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.PostgresServer;
import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.transaction.support.TransactionTemplate;

class AuthorizationsIT {
  private static final RegisteredClient CLIENT =
      RegisteredClient.withId("gateway")
          .clientId("gateway")
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .redirectUri("http://localhost/code")
          .build();
  private static JdbcClient jdbc;
  private static Authorizations authorizations;

  @BeforeAll
  static void start() {
    var database = PostgresServer.newDatabase();
    var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
    jdbc = JdbcClient.create(source);
    authorizations =
        new Authorizations(
            new JdbcOAuth2AuthorizationService(
                new JdbcTemplate(source), new InMemoryRegisteredClientRepository(CLIENT)),
            jdbc,
            new TransactionTemplate(new JdbcTransactionManager(source)));
  }

  @Test
  void tokenReplacedAMomentAgoIsGoodOnceMoreBecauseTheAnswerMayBeLost() {
    OAuth2Authorization signedIn = signIn("first");
    renew(signedIn, "second");

    assertThat(found("first")).isEqualTo(signedIn.getId());
    assertThat(found("second")).isEqualTo(signedIn.getId());
  }

  @Test
  void tokenReplacedLongAgoEndsTheAuthorizationOfThiefAndOwner() {
    OAuth2Authorization signedIn = signIn("a");
    renew(signedIn, "b");
    renew(signedIn, "c");
    jdbc.sql("update replaced_refresh_token set replaced_at = replaced_at - interval '2 minutes'")
        .update();

    assertThat(found("c")).isEqualTo(signedIn.getId());
    assertThat(found("a")).isNull();
    assertThat(found("c")).isNull();
    assertThat(
            jdbc.sql("select count(*) from replaced_refresh_token where authorization_id = ?")
                .param(signedIn.getId())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void unknownTokenIsNobodys() {
    assertThat(found("never given")).isNull();
  }

  private static OAuth2Authorization signIn(String refresh) {
    OAuth2Authorization authorization =
        OAuth2Authorization.withRegisteredClient(CLIENT)
            .id(UUID.randomUUID().toString())
            .principalName(UUID.randomUUID().toString())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .refreshToken(token(refresh))
            .build();
    authorizations.save(authorization);
    return authorization;
  }

  private static void renew(OAuth2Authorization authorization, String refresh) {
    authorizations.save(
        OAuth2Authorization.from(authorization).refreshToken(token(refresh)).build());
  }

  private static OAuth2RefreshToken token(String value) {
    Instant now = Instant.now();
    return new OAuth2RefreshToken(value, now, now.plusSeconds(3600));
  }

  private static String found(String refresh) {
    OAuth2Authorization found = authorizations.findByToken(refresh, OAuth2TokenType.REFRESH_TOKEN);
    return found == null ? null : found.getId();
  }
}
