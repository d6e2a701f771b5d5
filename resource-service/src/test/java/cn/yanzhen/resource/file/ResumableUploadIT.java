package cn.yanzhen.resource.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.resource.RunningService;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ResumableUploadIT extends RunningService {

  @Autowired FileCaretaker caretaker;

  private final String author = teacher(LEAD, "uploader-" + UUID.randomUUID());

  private String begin(int length) {
    var begun = api.begin(author, "课件.bin", length);
    assertThat(begun.status()).isEqualTo(201);
    assertThat(begun.header("Tus-Resumable")).isEqualTo("1.0.0");
    assertThat(begun.header("Upload-Expires")).endsWith("GMT");
    assertThat(begun.header("Location")).startsWith("/api/v1/resource/uploads/");
    return begun.header("Location");
  }

  private long offset(String location) {
    return Long.parseLong(api.head(author, location).header("Upload-Offset"));
  }

  @Test
  void aFileComesInPieces() throws Exception {
    byte[] bytes = noise(100_000, 1);
    String location = begin(bytes.length);
    assertThat(api.append(author, location, 0, part(bytes, 0, 40_000)).header("Upload-Offset"))
        .isEqualTo("40000");
    var head = api.head(author, location);
    assertThat(head.header("Upload-Offset")).isEqualTo("40000");
    assertThat(head.header("Upload-Length")).isEqualTo("100000");
    assertThat(head.header("Cache-Control")).isEqualTo("no-store");
    assertThat(
            new String(
                Base64.getDecoder().decode(head.header("Upload-Metadata").substring(9)),
                StandardCharsets.UTF_8))
        .isEqualTo("课件.bin");
    assertThat(
            api.append(author, location, 40_000, part(bytes, 40_000, 100_000))
                .header("Upload-Offset"))
        .isEqualTo("100000");
    assertThat(stored(bytes)).isTrue();
  }

  @Test
  void aStreamThatBreaksOffGoesOnFromWhatReallyArrived() throws Exception {
    byte[] bytes = noise(3_000_000, 2);
    String location = begin(bytes.length);
    breakOff(location, bytes, 1_234_567);
    await().atMost(Duration.ofSeconds(30)).until(() -> offset(location) > 0);
    int arrived = (int) offset(location);
    assertThat(arrived).isLessThanOrEqualTo(1_234_567);
    assertThat(api.append(author, location, 0, bytes).status()).isEqualTo(409);
    assertThat(api.append(author, location, arrived, part(bytes, arrived, bytes.length)).status())
        .isEqualTo(204);
    assertThat(stored(bytes)).isTrue();
  }

  /** Announces everything, sends some of it, and hangs up. */
  private void breakOff(String location, byte[] bytes, int after) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("PATCH "
                  + location
                  + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
                  + author
                  + "\r\n"
                  + "Tus-Resumable: 1.0.0\r\n"
                  + "Upload-Offset: 0\r\n"
                  + "Content-Type: application/offset+octet-stream\r\n"
                  + "Content-Length: "
                  + bytes.length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(bytes, 0, after);
      out.flush();
    }
  }

  @Test
  void whileOneWritesAnotherIsTurnedAway() throws Exception {
    byte[] bytes = noise(1000, 3);
    String location = begin(bytes.length);
    try (var slow = new Socket("127.0.0.1", port)) {
      slow.getOutputStream()
          .write(
              ("PATCH "
                      + location
                      + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
                      + author
                      + "\r\n"
                      + "Tus-Resumable: 1.0.0\r\n"
                      + "Upload-Offset: 0\r\n"
                      + "Content-Type: application/offset+octet-stream\r\n"
                      + "Content-Length: 1000\r\n\r\n"
                      + "abc")
                  .getBytes(StandardCharsets.US_ASCII));
      slow.getOutputStream().flush();
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () ->
                  assertThat(
                          api.send(
                                  "DELETE", location, author, new byte[0], "Tus-Resumable", "1.0.0")
                              .status())
                      .isEqualTo(423));
      assertThat(api.append(author, location, 0, bytes).status()).isEqualTo(423);
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> offset(location) == 3);
  }

  @Test
  void aMangledPieceIsNotKept() throws Exception {
    byte[] bytes = noise(1000, 4);
    String location = begin(bytes.length);
    String right =
        Base64.getEncoder()
            .encodeToString(MessageDigest.getInstance("SHA-256").digest(part(bytes, 0, 500)));
    assertThat(
            api.append(
                    author, location, 0, part(bytes, 1, 501), "Upload-Checksum", "sha256 " + right)
                .status())
        .isEqualTo(460);
    assertThat(offset(location)).isZero();
    assertThat(
            api.append(
                    author, location, 0, part(bytes, 0, 500), "Upload-Checksum", "sha256 " + right)
                .status())
        .isEqualTo(204);
    assertThat(
            api.append(
                    author, location, 500, part(bytes, 500, 1000), "Upload-Checksum", "crc32 AAAA")
                .status())
        .isEqualTo(400);
    assertThat(offset(location)).isEqualTo(500);
  }

  @Test
  void theProtocolsRulesAreKept() {
    var options = api.send("OPTIONS", "/uploads", author, new byte[0]);
    assertThat(options.status()).isEqualTo(204);
    assertThat(options.header("Tus-Version")).isEqualTo("1.0.0");
    assertThat(options.header("Tus-Extension"))
        .isEqualTo("creation,termination,checksum,expiration");
    assertThat(options.header("Tus-Max-Size")).isEqualTo(Long.toString(300L << 20));

    var unversioned = api.send("POST", "/uploads", author, new byte[0], "Upload-Length", "1");
    assertThat(unversioned.status()).isEqualTo(412);
    assertThat(unversioned.header("Tus-Version")).isEqualTo("1.0.0");
    assertThat(api.send("POST", "/uploads", author, new byte[0], "Tus-Resumable", "1.0.0").status())
        .isEqualTo(400);
    assertThat(
            api.send(
                    "POST",
                    "/uploads",
                    author,
                    new byte[0],
                    "Tus-Resumable",
                    "1.0.0",
                    "Upload-Length",
                    "-1")
                .status())
        .isEqualTo(400);
    assertThat(
            api.send(
                    "POST",
                    "/uploads",
                    author,
                    new byte[0],
                    "Tus-Resumable",
                    "1.0.0",
                    "Upload-Length",
                    "1",
                    "Upload-Metadata",
                    "filename ###")
                .status())
        .isEqualTo(400);
    assertThat(api.begin(author, "大.mp4", (300L << 20) + 1).status()).isEqualTo(413);

    String location = begin(10);
    assertThat(api.append(author, location, 0, noise(11, 1)).status()).isEqualTo(413);
    assertThat(api.append(author, location, 5, noise(5, 1)).status()).isEqualTo(409);
    assertThat(
            api.send(
                    "PATCH",
                    location,
                    author,
                    noise(5, 1),
                    "Tus-Resumable",
                    "1.0.0",
                    "Upload-Offset",
                    "0",
                    "Content-Type",
                    "text/plain")
                .status())
        .isEqualTo(415);
    assertThat(offset(location)).isZero();
    var overridden =
        api.send(
            "POST",
            location,
            author,
            noise(5, 1),
            "X-HTTP-Method-Override",
            "PATCH",
            "Tus-Resumable",
            "1.0.0",
            "Upload-Offset",
            "0",
            "Content-Type",
            "application/offset+octet-stream");
    assertThat(overridden.status()).isEqualTo(204);
    assertThat(offset(location)).isEqualTo(5);
  }

  @Test
  void anUploadExistsForItsCreatorOnly() {
    String location = begin(10);
    String other = teacher(LEAD, "somebody-else");
    assertThat(api.head(other, location).status()).isEqualTo(404);
    assertThat(api.append(other, location, 0, noise(10, 1)).status()).isEqualTo(404);
    assertThat(api.send("DELETE", location, other, new byte[0], "Tus-Resumable", "1.0.0").status())
        .isEqualTo(404);
    assertThat(api.head("", location).status()).isEqualTo(401);
    api.append(author, location, 0, noise(10, 1));
    String id = location.substring(location.lastIndexOf('/') + 1);
    assertThat(api.post("/resources", other, publishing(id, LEAD, "别人的", "")).code())
        .isEqualTo("resource/upload-unknown");
  }

  @Test
  void aTerminatedUploadIsGoneWithItsBytes() {
    String location = begin(10);
    api.append(author, location, 0, noise(5, 1));
    assertThat(api.send("DELETE", location, author, new byte[0], "Tus-Resumable", "1.0.0").status())
        .isEqualTo(204);
    assertThat(api.head(author, location).status()).isEqualTo(404);
    assertThat(FILES.resolve("parts").resolve(location.substring(location.lastIndexOf('/') + 1)))
        .doesNotExist();
  }

  @Test
  void whatNobodyFinishesExpiresAndSharedContentStays() throws Exception {
    byte[] shared = pdf("共享" + UUID.randomUUID());
    publish(author, LEAD, "共享的课件", "", shared, "a.pdf");
    String kept = api.upload(author, "b.pdf", shared);
    byte[] lonely = pdf("没人要" + UUID.randomUUID());
    String unused = api.upload(author, "c.pdf", lonely);
    String half = begin(10);
    api.append(author, half, 0, noise(5, 1));
    assertThat(stored(lonely)).isTrue();

    jdbc.sql(
            "update upload set expires_at = now() - interval '1 minute' where creator like"
                + " 'uploader-%'")
        .update();
    assertThat(api.head(author, half).status()).isEqualTo(404);
    caretaker.clear();

    assertThat(
            jdbc.sql("select count(*) from upload where id::text in (?, ?)")
                .params(kept, unused)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(stored(lonely)).isFalse();
    assertThat(stored(shared)).isTrue();
    assertThat(FILES.resolve("parts").resolve(half.substring(half.lastIndexOf('/') + 1)))
        .doesNotExist();
  }

  @Test
  void whenTheRowCannotBeCommittedTheRenamedFileIsNotVisibleAndTheUploadIsFinishedLater()
      throws Exception {
    byte[] bytes = noise(2000, 77);
    String location = begin(bytes.length);
    String id = location.substring(location.lastIndexOf('/') + 1);
    jdbc.sql("alter table stored_file add constraint no_more check (size <> 2000) not valid")
        .update();
    try {
      assertThat(api.append(author, location, 0, bytes).status()).isEqualTo(500);
      assertThat(stored(bytes)).as("renamed").isTrue();
      assertThat(
              jdbc.sql("select count(*) from stored_file where size = 2000")
                  .query(Long.class)
                  .single())
          .isZero();
      assertThat(api.post("/resources", author, publishing(id, LEAD, "半截", "")).status())
          .isEqualTo(500);
    } finally {
      jdbc.sql("alter table stored_file drop constraint no_more").update();
    }
    assertThat(offset(location)).isEqualTo(2000);
    assertThat(api.append(author, location, 2000, new byte[0]).status()).isEqualTo(204);
    assertThat(api.post("/resources", author, publishing(id, LEAD, "完整", "")).status())
        .isEqualTo(201);
    assertThat(api.post("/resources", author, publishing(id, LEAD, "再来", "")).code())
        .isEqualTo("resource/upload-used");
  }

  @Test
  void whatIsNotWholeEmptyOrAProgramIsNotPublished() {
    String half = begin(10);
    assertThat(
            api.post(
                    "/resources",
                    author,
                    publishing(half.substring(half.lastIndexOf('/') + 1), LEAD, "半截", ""))
                .code())
        .isEqualTo("resource/upload-unfinished");
    String program =
        api.upload(
            author, "课件.pdf", ("MZ" + "\0".repeat(200)).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(api.post("/resources", author, publishing(program, LEAD, "程序", "")).code())
        .isEqualTo("resource/file-type-refused");
    var empty = api.begin(author, "空.txt", 0);
    String location = empty.header("Location");
    assertThat(api.append(author, location, 0, new byte[0]).status()).isEqualTo(204);
    assertThat(
            api.post(
                    "/resources",
                    author,
                    publishing(location.substring(location.lastIndexOf('/') + 1), LEAD, "空", ""))
                .code())
        .isEqualTo("resource/file-empty");
  }

  private static boolean stored(byte[] bytes) throws Exception {
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    return Files.exists(FILES.resolve("objects").resolve(sha256.substring(0, 2)).resolve(sha256));
  }
}
