package cn.yanzhen.dashboard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens to the stream as a browser does. */
final class Ear implements AutoCloseable {

  record Heard(String event, String id, String data, long at) {}

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpResponse<InputStream> response;
  final List<Heard> heard = new CopyOnWriteArrayList<>();
  volatile String lastId = "";
  volatile boolean ended;

  Ear(int port, String bearer, String lastEventId) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/dashboard/stream"))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", bearer)
            .header("Accept", "text/event-stream");
    if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
    response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() == 200) Thread.ofVirtual().start(this::listen);
  }

  int status() {
    return response.statusCode();
  }

  String body() throws IOException {
    return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void listen() {
    try (var lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      String event = "";
      String data = "";
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: ")) event = line.substring(7);
        else if (line.startsWith("id: ")) lastId = line.substring(4);
        else if (line.startsWith("data: ")) data = line.substring(6);
        else if (line.isEmpty() && !event.isEmpty()) {
          heard.add(new Heard(event, lastId, data, System.nanoTime()));
          event = "";
          data = "";
        }
      }
    } catch (IOException gone) {
      // closed
    } finally {
      ended = true;
    }
  }

  List<Heard> of(String event) {
    return heard.stream().filter(one -> one.event().equals(event)).toList();
  }

  @Override
  public void close() throws IOException {
    response.body().close();
    http.shutdownNow();
  }
}
