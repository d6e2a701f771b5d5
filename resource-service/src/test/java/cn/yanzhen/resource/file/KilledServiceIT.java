package cn.yanzhen.resource.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.resource.ChildService;
import cn.yanzhen.resource.RunningService;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A second instance in a process of its own, killed in the middle; the first one goes on where it
 * stopped.
 */
@Timeout(300)
class KilledServiceIT extends RunningService {

  private static final int MB = 1 << 20;

  @Autowired JdbcConnectionDetails database;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String account = "uploader-" + UUID.randomUUID();
  private final String atChild = ChildService.teacher(LEAD, account);
  private final String here = teacher(LEAD, account);

  /** A stream of any length that costs no memory; the same every time. */
  private static InputStream endless(long length) {
    return new InputStream() {
      private final byte[] block = noise(MB, 9);
      private long at;

      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int from, int most) {
        if (at >= length) {
          return -1;
        }
        int in = (int) (at % MB);
        int n = (int) Math.min(Math.min(most, MB - in), length - at);
        System.arraycopy(block, in, into, from, n);
        at += n;
        return n;
      }
    };
  }

  private static String sha256(InputStream in) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] buffer = new byte[1 << 16];
    for (int n; (n = in.read(buffer)) >= 0; ) {
      digest.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Cheaper than a hash, and a difference is all that is looked for. */
  private static long crc32(InputStream in) throws IOException {
    var sum = new CRC32();
    byte[] buffer = new byte[1 << 16];
    for (int n; (n = in.read(buffer)) >= 0; ) {
      sum.update(buffer, 0, n);
    }
    return sum.getValue();
  }

  private HttpRequest patch(ChildService child, String location, long offset, InputStream bytes) {
    return HttpRequest.newBuilder(child.api().uri(location))
        .header("Authorization", atChild)
        .header("Tus-Resumable", "1.0.0")
        .header("Upload-Offset", Long.toString(offset))
        .header("Content-Type", "application/offset+octet-stream")
        .method("PATCH", BodyPublishers.ofInputStream(() -> bytes))
        .build();
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private ChildService child(String heap) throws IOException {
    return ChildService.start(database, bootstrap(), FILES, heap);
  }

  @Test
  void largeFilesFlowThroughASmallHeap() throws Exception {
    long size = 200L * MB;
    try (var child = child("112m")) {
      String location = child.api().begin(atChild, "录像.bin", size).header("Location");
      var sent = client.send(patch(child, location, 0, endless(size)), BodyHandlers.discarding());
      assertThat(sent.statusCode()).isEqualTo(204);
      var published =
          child.api().post("/resources", atChild, publishing(id(location), LEAD, "大录像", ""));
      assertThat(published.status()).isEqualTo(201);
      String expected = sha256(endless(size));
      assertThat(published.json().path("sha256").asString()).isEqualTo(expected);

      String file = "/resources/" + published.json().path("id").asString() + "/file";
      try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Long>> read = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          var get =
              HttpRequest.newBuilder(child.api().uri(file))
                  .header("Authorization", atChild)
                  .build();
          read.add(
              readers.submit(() -> crc32(client.send(get, BodyHandlers.ofInputStream()).body())));
        }
        long sum = crc32(endless(size));
        for (var one : read) {
          assertThat(one.get()).isEqualTo(sum);
        }
      }
      assertThat(child.alive()).isTrue();
    }
  }

  @Test
  void aStreamCutByAKillGoesOnFromTheBytesThatWereForced() throws Exception {
    long size = 64L * MB;
    String location;
    try (var child = child("256m")) {
      location = child.api().begin(atChild, "录像.bin", size).header("Location");
      CompletableFuture<?> sending =
          client.sendAsync(patch(child, location, 0, endless(size)), BodyHandlers.discarding());
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(2))
          .until(() -> received(location) > 0);
      child.kill();
      await().atMost(Duration.ofSeconds(30)).until(sending::isDone);
    }
    int arrived = (int) received(location);
    assertThat(arrived).isPositive().isLessThan((int) size);
    assertThat(Files.size(FILES.resolve("parts").resolve(id(location))))
        .isGreaterThanOrEqualTo(arrived);
    byte[] rest;
    try (var all = endless(size)) {
      all.skipNBytes(arrived);
      rest = all.readAllBytes();
    }
    assertThat(Long.parseLong(api.head(here, location).header("Upload-Offset"))).isEqualTo(arrived);
    assertThat(api.append(here, location, arrived, rest).status()).isEqualTo(204);
    var published = api.post("/resources", here, publishing(id(location), LEAD, "断点续传", ""));
    assertThat(published.json().path("sha256").asString()).isEqualTo(sha256(endless(size)));
  }

  private long received(String location) {
    return jdbc.sql("select received from upload where id = ?")
        .param(UUID.fromString(id(location)))
        .query(Long.class)
        .single();
  }

  @Test
  void aKillBetweenRenameAndCommitLeavesNothingVisibleAndLosesNothing() throws Exception {
    int size = 54_321;
    jdbc.sql(
            """
            create or replace function dawdle() returns trigger language plpgsql as
            $$ begin if new.size = 54321 then perform pg_sleep(4); end if; return new; end $$
            """)
        .update();
    jdbc.sql(
            "create or replace trigger dawdle before insert on stored_file for each row execute"
                + " function dawdle()")
        .update();
    String location;
    Path object;
    try (var child = child("256m")) {
      location = child.api().begin(atChild, "课件.bin", size).header("Location");
      String sha256 = sha256(endless(size));
      object = FILES.resolve("objects").resolve(sha256.substring(0, 2)).resolve(sha256);
      CompletableFuture<?> sending =
          client.sendAsync(patch(child, location, 0, endless(size)), BodyHandlers.discarding());
      await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> Files.exists(object));
      child.kill();
      assertThatThrownBy(sending);
    }
    jdbc.sql("drop trigger dawdle on stored_file").update();
    assertThat(object).exists();
    assertThat(FILES.resolve("parts").resolve(id(location))).doesNotExist();
    assertThat(
            jdbc.sql("select count(*) from stored_file where size = ?")
                .param(size)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("select state from upload where id = ?")
                .param(UUID.fromString(id(location)))
                .query(String.class)
                .single())
        .isEqualTo("RECEIVED");

    var published = api.post("/resources", here, publishing(id(location), LEAD, "被打断的课件", ""));
    assertThat(published.status()).isEqualTo(201);
    var file = api.get("/resources/" + published.json().path("id").asString() + "/file", here);
    assertThat(file.body()).isEqualTo(endless(size).readAllBytes());
  }

  private static void assertThatThrownBy(CompletableFuture<?> sending) {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> sending.get())
        .isInstanceOf(ExecutionException.class);
  }
}
