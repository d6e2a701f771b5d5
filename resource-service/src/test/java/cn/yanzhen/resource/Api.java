package cn.yanzhen.resource;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as a page or a machine would. */
public final class Api {

  public static final String BASE = "/api/v1/resource";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;

  public Api(int port) {
    this.port = port;
  }

  public record Answer(int status, Map<String, java.util.List<String>> headers, byte[] body) {

    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElse("");
    }

    public String code() {
      return json().path("code").asString();
    }
  }

  public static String q(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public Answer get(String path, String bearer, String... headers) {
    return send("GET", path, bearer, new byte[0], headers);
  }

  public Answer post(String path, String bearer, Object body, String... headers) {
    String[] more = new String[headers.length + 2];
    System.arraycopy(headers, 0, more, 0, headers.length);
    more[headers.length] = "Content-Type";
    more[headers.length + 1] = "application/json";
    return send("POST", path, bearer, JSON.writeValueAsBytes(body), more);
  }

  public Answer send(String method, String path, String bearer, byte[] body, String... headers) {
    var request =
        HttpRequest.newBuilder(uri(path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (!bearer.isEmpty()) {
      request.header("Authorization", bearer);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers().map(), response.body());
    } catch (IOException failed) {
      throw new AssertionError(method + " " + path, failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  public URI uri(String path) {
    return URI.create(
        "http://127.0.0.1:"
            + port
            + (path.startsWith("/api") || path.startsWith("/actuator") ? "" : BASE)
            + path);
  }

  // --- uploads

  public Answer begin(String bearer, String fileName, long length) {
    return send(
        "POST",
        "/uploads",
        bearer,
        new byte[0],
        "Tus-Resumable",
        "1.0.0",
        "Upload-Length",
        Long.toString(length),
        "Upload-Metadata",
        "filename "
            + Base64.getEncoder().encodeToString(fileName.getBytes(StandardCharsets.UTF_8)));
  }

  public Answer append(
      String bearer, String location, long offset, byte[] bytes, String... headers) {
    String[] more = new String[headers.length + 6];
    System.arraycopy(headers, 0, more, 0, headers.length);
    String[] ours = {
      "Tus-Resumable",
      "1.0.0",
      "Upload-Offset",
      Long.toString(offset),
      "Content-Type",
      "application/offset+octet-stream"
    };
    System.arraycopy(ours, 0, more, headers.length, 6);
    return send("PATCH", location, bearer, bytes, more);
  }

  public Answer head(String bearer, String location) {
    return send("HEAD", location, bearer, new byte[0], "Tus-Resumable", "1.0.0");
  }

  /** A whole file in one piece; its upload id. */
  public String upload(String bearer, String fileName, byte[] bytes) {
    var begun = begin(bearer, fileName, bytes.length);
    if (begun.status() != 201) {
      throw new AssertionError(
          "not begun: " + begun.status() + " " + new String(begun.body(), StandardCharsets.UTF_8));
    }
    var grown = append(bearer, begun.header("Location"), 0, bytes);
    if (grown.status() != 204) {
      throw new AssertionError(
          "not grown: " + grown.status() + " " + new String(grown.body(), StandardCharsets.UTF_8));
    }
    return begun.header("Location").substring(begun.header("Location").lastIndexOf('/') + 1);
  }
}
