package cn.yanzhen.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays all the services behind the gateway: hears what comes, answers what a test needs. */
final class PlayedService implements AutoCloseable {
  static final long LARGE = 300L << 20;

  final int port = Running.freePort();
  final Set<String> tokens = ConcurrentHashMap.newKeySet();
  final AtomicInteger calls = new AtomicInteger();
  volatile Map<String, List<String>> lastHeaders = Map.of();

  /** A permit lets one event of the stream go. */
  final Semaphore events = new Semaphore(0);

  final LinkedBlockingQueue<String> uploads = new LinkedBlockingQueue<>();
  private volatile HttpServer server;

  PlayedService() {
    start();
  }

  void start() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 100);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.createContext("/api/v1/dashboard/stream", this::stream);
    server.createContext("/api/v1/resource/uploads", this::upload);
    server.createContext("/api/v1/resource/resources/large/file", this::download);
    server.start();
  }

  void stop() {
    server.stop(0);
  }

  private void hear(HttpExchange exchange) {
    calls.incrementAndGet();
    lastHeaders = Map.copyOf(exchange.getRequestHeaders());
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    if (token != null) tokens.add(token);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      hear(exchange);
      exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
      byte[] body =
          ("{\"path\":\"" + exchange.getRequestURI().getPath() + "\"}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("Set-Cookie", "YANZHEN=stolen; Path=/");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void stream(HttpExchange exchange) throws IOException {
    try (exchange) {
      hear(exchange);
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      for (int i = 1; i <= 3; i++) {
        events.acquireUninterruptibly();
        exchange
            .getResponseBody()
            .write(("id: " + i + "\nevent: figure\ndata: {\"n\":" + i + "}\n\n").getBytes());
        exchange.getResponseBody().flush();
      }
    }
  }

  private void upload(HttpExchange exchange) throws IOException {
    try (exchange) {
      hear(exchange);
      long size = 0;
      byte[] buffer = new byte[1 << 16];
      try (InputStream body = exchange.getRequestBody()) {
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) size += read;
      }
      uploads.add(exchange.getRequestMethod() + " " + size);
      exchange.getResponseHeaders().set("Upload-Offset", Long.toString(size));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private void download(HttpExchange exchange) throws IOException {
    try (exchange) {
      hear(exchange);
      exchange.getResponseHeaders().set("Content-Type", "video/mp4");
      exchange.sendResponseHeaders(200, LARGE);
      byte[] piece = new byte[1 << 16];
      for (long sent = 0; sent < LARGE; sent += piece.length)
        exchange.getResponseBody().write(piece);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
