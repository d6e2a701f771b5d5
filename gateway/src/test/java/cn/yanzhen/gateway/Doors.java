package cn.yanzhen.gateway;

import cn.yanzhen.testing.KafkaServers;
import cn.yanzhen.testing.PostgresServer;
import cn.yanzhen.testing.RedisServers;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two gateways and identity, each its own process, on a real PostgreSQL, Redis and Kafka; the
 * services behind are played.
 */
final class Doors implements AutoCloseable {
  static final String PASSWORD = "yanzhen-2026";
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final KafkaServers.Kafka kafka = KafkaServers.start();
  final RedisServers.Redis redis = RedisServers.start();
  final Wire redisWire = new Wire(redis.port());
  final PlayedService services = new PlayedService();
  final Wire identityWire;
  final Running identity;
  final String home;
  private final Map<String, String> ofGateway = new HashMap<>();
  Running gateway;
  final Running otherGateway;

  /**
   * @param tokenLife of an access token, as in PT4S
   */
  Doors(Path pages, String tokenLife) throws IOException {
    Files.createDirectories(pages.resolve("assets"));
    Files.writeString(pages.resolve("index.html"), "<!doctype html><title>雁阵</title>");
    Files.writeString(pages.resolve("assets/app-1a2b.js"), "let a = 1");
    var database = PostgresServer.newDatabase();
    int identityPort = Running.freePort();
    identityWire = new Wire(identityPort);
    int gatewayPort = Running.freePort();
    home = "http://localhost:" + gatewayPort;
    String direct = "http://127.0.0.1:" + identityWire.port;

    Map<String, String> all = new HashMap<>();
    all.put("YANZHEN_PUBLIC_URL", home);
    all.put("YANZHEN_ISSUER", home + "/identity");
    all.put("YANZHEN_JWKS_URI", direct + "/identity/oauth2/jwks");
    all.put("YANZHEN_GATEWAY_CLIENT_SECRET", "gateway-secret");
    all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrap());
    Map<String, String> ofIdentity = new HashMap<>(all);
    ofIdentity.put("SPRING_DATASOURCE_URL", database.url());
    ofIdentity.put("SPRING_DATASOURCE_USERNAME", database.user());
    ofIdentity.put("SPRING_DATASOURCE_PASSWORD", database.password());
    ofIdentity.put("YANZHEN_SIGNING_KEY_SECRET", KEY);
    ofIdentity.put("YANZHEN_DEMO_PASSWORD", PASSWORD);
    ofIdentity.put("YANZHEN_LOADER_CLIENT_SECRET", "loader-secret");
    ofIdentity.put("YANZHEN_DASHBOARD_CLIENT_SECRET", "platform-secret");
    ofIdentity.put("YANZHEN_ACCESS_TOKEN_LIFE", tokenLife);
    identity =
        Running.start(
            "identity", "/identity/actuator/health", identityPort, ofIdentity, "-Xmx256m");

    ofGateway.putAll(all);
    ofGateway.put("SPRING_DATA_REDIS_HOST", "127.0.0.1");
    ofGateway.put("SPRING_DATA_REDIS_PORT", Integer.toString(redisWire.port));
    ofGateway.put("YANZHEN_SESSION_KEY", KEY);
    ofGateway.put("YANZHEN_IDENTITY_URI", direct);
    ofGateway.put("YANZHEN_WEB_DIR", pages.toString());
    ofGateway.put("YANZHEN_LIMIT_MACHINE", "2");
    ofGateway.put("YANZHEN_LIMIT_MACHINE_BURST", "30");
    ofGateway.put("YANZHEN_LIMIT_PERSON", "2000");
    ofGateway.put("YANZHEN_LIMIT_ADDRESS", "2000");
    for (String part : List.of("COMMUNITY", "EXCHANGE", "RESOURCE", "DASHBOARD"))
      ofGateway.put("YANZHEN_" + part + "_URI", "http://127.0.0.1:" + services.port);
    gateway = gateway(gatewayPort);
    otherGateway = gateway(Running.freePort());
    // All at once: a gateway starts without identity.
    gateway.await();
    otherGateway.await();
    identity.await();
  }

  private Running gateway(int port) {
    return Running.start(
        "gateway",
        "/actuator/health/liveness",
        port,
        ofGateway,
        "-Xmx128m",
        "-XX:MaxDirectMemorySize=64m");
  }

  /** The first gateway ends, something happens meanwhile, and it begins again. */
  void restartGateway(Runnable meanwhile) {
    int port = gateway.port;
    gateway.close();
    meanwhile.run();
    gateway = gateway(port);
    gateway.await();
  }

  Browser signedIn(String username) {
    Browser browser = new Browser(home);
    HttpResponse<String> landed = browser.signIn(username, PASSWORD);
    if (!landed.uri().toString().equals(home + "/"))
      throw new AssertionError("not signed in: " + landed.uri() + " " + landed.body());
    return browser;
  }

  /**
   * @param client its name and its secret
   */
  String machineToken(String client) {
    Browser machine = new Browser(home);
    String basic = Base64.getEncoder().encodeToString(client.getBytes());
    HttpResponse<String> answer =
        machine.send(
            machine
                .request("/identity/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    return JSON.readTree(answer.body()).get("access_token").asString();
  }

  @Override
  public void close() {
    for (AutoCloseable one :
        new AutoCloseable[] {
          otherGateway, gateway, identity, redisWire, identityWire, services, redis, kafka
        }) {
      try {
        if (one != null) one.close();
      } catch (Exception e) {
        // the next one is stopped all the same
      }
    }
  }
}
