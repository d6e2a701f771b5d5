package cn.yanzhen.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Asks the same over and over on kept-alive connections, with as little of its own work as can be.
 */
final class Wire {
  private final URI target;
  private final byte[] request;
  private final int connections;

  Wire(URI target, String token, int connections) {
    this.target = target;
    this.connections = connections;
    this.request =
        ("GET "
                + target.getRawPath()
                + " HTTP/1.1\r\nHost: "
                + target.getAuthority()
                + "\r\nAuthorization: Bearer "
                + token
                + "\r\nAccept: application/json\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * What one window gave.
   *
   * @param wrong answers that were no 200
   * @param p50 and p99 in microseconds
   */
  record Window(double perSecond, long wrong, long p50, long p99) {}

  private record Part(long[] micros, long wrong) {}

  Window run(Duration length) throws InterruptedException {
    var parts = new ArrayList<Part>();
    var began = System.nanoTime();
    var end = began + length.toNanos();
    try (var pool = Executors.newFixedThreadPool(connections)) {
      List<Future<Part>> running = new ArrayList<>();
      for (var i = 0; i < connections; i++) {
        Callable<Part> one = () -> ask(end);
        running.add(pool.submit(one));
      }
      for (var part : running) {
        parts.add(part.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(target + ": " + e.getCause(), e);
    }
    var seconds = (System.nanoTime() - began) / 1e9;
    var all = parts.stream().flatMapToLong(part -> LongStream.of(part.micros)).sorted().toArray();
    var wrong = parts.stream().mapToLong(Part::wrong).sum();
    return new Window(
        all.length / seconds, wrong, all[all.length / 2], all[(int) (all.length * 0.99)]);
  }

  /**
   * A server may end a connection after so many answers; then the next one is opened, as any client
   * does.
   */
  private Part ask(long end) throws IOException {
    var micros = LongStream.builder();
    var wrong = 0L;
    var now = System.nanoTime();
    while (now < end) {
      try (var socket = new Socket(target.getHost(), target.getPort())) {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(10_000);
        var in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        for (var kept = true; kept && now < end; ) {
          socket.getOutputStream().write(request);
          var answer = answer(in);
          if (answer.status != 200) {
            wrong++;
          }
          kept = answer.kept;
          var then = System.nanoTime();
          micros.add((then - now) / 1000);
          now = then;
        }
      }
    }
    return new Part(micros.build().toArray(), wrong);
  }

  private record Answer(int status, boolean kept) {}

  private static Answer answer(InputStream in) throws IOException {
    var status = Integer.parseInt(line(in).substring(9, 12));
    var length = 0;
    var chunked = false;
    var kept = true;
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      } else if (line.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
        chunked = true;
      } else if (line.equalsIgnoreCase("connection: close")) {
        kept = false;
      }
    }
    if (!chunked) {
      in.skipNBytes(length);
      return new Answer(status, kept);
    }
    while (true) {
      var size = Integer.parseInt(line(in).strip(), 16);
      in.skipNBytes(size);
      line(in);
      if (size == 0) {
        return new Answer(status, kept);
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    var text = new StringBuilder(80);
    for (var c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection was closed");
      }
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }
}
