package cn.yanzhen.identity;

import cn.yanzhen.identity.grant.Grants;
import cn.yanzhen.testing.KafkaServers;
import cn.yanzhen.testing.PostgresServer;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Identity, running, with a database and a Kafka of its own; and those who call it. */
public final class Identity implements AutoCloseable {
  public static final String PASSWORD = "yanzhen-2026";
  public static final String ISSUER = "http://localhost:8080/identity";
  static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KafkaServers.Kafka kafka = KafkaServers.start();
  private final PostgresServer.Database database = PostgresServer.newDatabase();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path clock = Path.of("target", "clock-" + UUID.randomUUID());
  private ConfigurableApplicationContext context;

  public Identity() {
    start();
  }

  public void start() {
    context =
        SpringApplication.run(
            IdentityApplication.class,
            "--server.port=0",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--spring.kafka.bootstrap-servers=" + kafka.bootstrap(),
            "--yanzhen.issuer=" + ISSUER,
            "--yanzhen.identity.signing-key-secret=" + SECRET,
            "--yanzhen.identity.gateway-client-secret=gateway-secret",
            "--yanzhen.identity.loader-client-secret=loader-secret",
            "--yanzhen.identity.dashboard-client-secret=platform-secret",
            "--yanzhen.identity.demo-password=" + PASSWORD,
            "--yanzhen.clock-file=" + clock);
  }

  /** Business time is that many days ahead of real time. */
  public void ahead(int days) {
    try {
      // never half written: an empty file would be no time ahead
      var fresh =
          Files.writeString(
              clock.resolveSibling(clock.getFileName() + ".new"), Duration.ofDays(days).toString());
      Files.move(fresh, clock, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      Thread.sleep(210); // the clock looks at its file five times a second
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public void stop() {
    context.close();
  }

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  public String bootstrap() {
    return kafka.bootstrap();
  }

  /** A token as identity itself would sign it. */
  public String token(String account, String district, String role, String org) {
    Map<String, Object> grant = new HashMap<>();
    grant.put("role", role);
    grant.put("org", org);
    grant.put("from", "2020-01-01");
    grant.put("to", null);
    return token(account, "测试", district, org, List.of(grant));
  }

  @SuppressWarnings("unchecked")
  private String token(
      String account, String name, String district, String org, List<Map<String, Object>> grants) {
    var keys = (JWKSource<SecurityContext>) context.getBean(JWKSource.class);
    Instant now = Instant.now();
    var claims =
        JwtClaimsSet.builder()
            .issuer(ISSUER)
            .audience(List.of("yanzhen-api"))
            .subject(account)
            .issuedAt(now)
            .expiresAt(now.plusSeconds(300))
            .claim("name", name)
            .claim("district", district)
            .claim("org", org)
            .claim("grants", grants)
            .build();
    return new NimbusJwtEncoder(keys)
        .encode(JwtEncoderParameters.from(JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
        .getTokenValue();
  }

  public String officer(String district) {
    return token(UUID.randomUUID().toString(), district, "DISTRICT_OFFICER", district);
  }

  public HttpResponse<String> machineToken(String client) {
    return send(
        request("/oauth2/token", null)
            .header(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(client.getBytes()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")));
  }

  public String loader() {
    return json(machineToken("sample-loader:loader-secret")).get("access_token").asString();
  }

  public HttpResponse<String> get(String path, String token) {
    return send(request(path, token).GET());
  }

  /** The same account's token with the grants that it holds now, as its sign-in would say them. */
  public String tokenOf(UUID account, String name) {
    List<Map<String, Object>> held = new ArrayList<>();
    for (var grant : part(Grants.class).notEnded(account)) {
      Map<String, Object> claim = new HashMap<>();
      claim.put("role", grant.role().name());
      claim.put("org", grant.org());
      claim.put("from", grant.from().toString());
      claim.put("to", grant.to() == null ? null : grant.to().toString());
      if (grant.deputyOf() != null) claim.put("deputyOf", grant.deputyOf());
      held.add(claim);
    }
    return token(account.toString(), name, "500106", "500106", held);
  }

  public HttpResponse<String> put(String path, String token, String ifMatch, String body) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .header("If-Match", ifMatch)
            .PUT(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> post(String path, String token, String ifMatch, String body) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .header("If-Match", ifMatch)
            .POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> post(String path, String token, String body) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path, String token) {
    int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/identity" + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    context.close();
    kafka.close();
  }
}
