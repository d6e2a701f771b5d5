package cn.yanzhen.localstack;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Takes the place of a service: healthy at once, and tells its environment. Fails to start when
 * told to.
 */
public final class StandIn {
  private StandIn() {}

  public static void main(String[] arguments) throws Exception {
    String home = System.getProperty("yanzhen.home", "");
    String part = System.getProperty("yanzhen.part", "");
    if (java.nio.file.Files.exists(java.nio.file.Path.of(home, "fail-" + part))) {
      System.out.println("the table \"school\" is missing");
      System.exit(1);
    }
    String port =
        arguments.length > 0 ? arguments[0] : System.getenv().getOrDefault("SERVER_PORT", "0");
    var server = HttpServer.create(new InetSocketAddress(Integer.parseInt(port)), 0);
    server.createContext(
        "/",
        exchange -> {
          var text = new StringBuilder();
          System.getenv().forEach((k, v) -> text.append(k).append('=').append(v).append('\n'));
          byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    System.out.println("ready");
  }
}
