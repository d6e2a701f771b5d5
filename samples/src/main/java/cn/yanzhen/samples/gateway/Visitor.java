package cn.yanzhen.samples.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody who calls the gateway and is known to it. Safe for several threads. */
public final class Visitor {
  private static final int KNOCKS = 8;

  private final Gateway gateway;
  private final HttpClient client;
  private final String name;
  private final Pass pass;

  Visitor(Gateway gateway, HttpClient client, String name, Pass pass) {
    this.gateway = gateway;
    this.client = client;
    this.name = name;
    this.pass = pass;
  }

  public String name() {
    return name;
  }

  /** The same visitor at another door: a service itself, which believes the same token. */
  public Visitor at(URI door) {
    return new Visitor(new Gateway(door), client, name, pass);
  }

  /** A machine's token as it is now. */
  public String token() {
    return switch (pass) {
      case Pass.Token token -> token.current();
      case Pass.Cookies cookies -> throw new IllegalStateException(name + " has cookies, no token");
      case Pass.Nothing nothing -> throw new IllegalStateException(name + " has no token");
    };
  }

  void prove() {
    pass.show(gateway.request("/"));
  }

  public Answer get(String path) {
    return send(gateway.request(path).GET(), "GET " + path);
  }

  /** Every item of a list, page by page. */
  public List<JsonNode> all(String path) {
    var items = new ArrayList<JsonNode>();
    var cursor = "";
    do {
      var page =
          get(path
                  + (path.contains("?") ? "&" : "?")
                  + "limit=200"
                  + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .orElseThrow()
              .json();
      page.path("items").forEach(items::add);
      cursor = page.path("next").asString("");
    } while (!cursor.isEmpty());
    return items;
  }

  /** Posts JSON; a key makes a repetition harmless. */
  public Answer post(String path, Map<String, ?> body, @Nullable String idempotencyKey) {
    var request =
        gateway
            .request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(Gateway.JSON.writeValueAsBytes(body)));
    if (idempotencyKey != null) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    return send(request, "POST " + path);
  }

  public Answer post(String path, Map<String, ?> body) {
    return post(path, body, null);
  }

  /** Changes what is at {@code version}. */
  public Answer change(String path, Map<String, ?> body, long version) {
    return send(
        gateway
            .request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + version + "\"")
            .POST(BodyPublishers.ofByteArray(Gateway.JSON.writeValueAsBytes(body))),
        "POST " + path);
  }

  /** Sends a file as a form does. */
  public Answer form(String path, String fileName, byte[] content) {
    var boundary = "yanzhen-" + UUID.nameUUIDFromBytes(fileName.getBytes(StandardCharsets.UTF_8));
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        gateway
            .request(path)
            .timeout(Duration.ofSeconds(120))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())),
        "POST " + path + " " + fileName);
  }

  /** Uploads by the resumable protocol tus 1.0 and returns the upload's id. */
  public String upload(String fileName, byte[] content) {
    var made =
        send(
                gateway
                    .request("/api/v1/resource/uploads")
                    .header("Tus-Resumable", "1.0.0")
                    .header("Upload-Length", Integer.toString(content.length))
                    .header(
                        "Upload-Metadata",
                        "filename "
                            + Base64.getEncoder()
                                .encodeToString(fileName.getBytes(StandardCharsets.UTF_8)))
                    .POST(BodyPublishers.noBody()),
                "tus " + fileName)
            .orElseThrow();
    var place = gateway.base().resolve(made.location());
    send(
            gateway
                .request(place.getPath())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(content)),
            "tus " + fileName)
        .orElseThrow();
    return place.getPath().substring(place.getPath().lastIndexOf('/') + 1);
  }

  /** Listens to server-sent events until the stream is closed or the line's taker throws. */
  public CompletableFuture<HttpResponse<Stream<String>>> stream(String path) {
    var request =
        HttpRequest.newBuilder(gateway.base().resolve(path))
            .header("Accept", "text/event-stream")
            .GET();
    pass.show(request);
    return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines());
  }

  /** Knocks again when told to wait, a bounded number of times. */
  private Answer send(HttpRequest.Builder request, String asked) {
    pass.show(request);
    var built = request.build();
    for (var knock = 1; ; knock++) {
      var answer = new Answer(name + " " + asked, once(built));
      if (answer.status() != 429 || knock == KNOCKS) {
        return answer;
      }
      var wait = answer.header("Retry-After").map(Long::parseLong).orElse(1L);
      pause(Duration.ofSeconds(Math.clamp(wait, 1, 10)));
    }
  }

  private HttpResponse<byte[]> once(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new Gateway.Unreachable(gateway.base() + " does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
