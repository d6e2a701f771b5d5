package cn.yanzhen.resource.usage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.resource.Api;
import cn.yanzhen.resource.RunningService;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DownloadIT extends RunningService {

  private final String author = teacher(LEAD, "author");
  private final String reader = teacher(MEMBER, "reader-" + UUID.randomUUID());

  private String path(byte[] bytes, String fileName) {
    return "/resources/"
        + publish(author, LEAD, "下载测试", "", bytes, fileName).path("id").asString()
        + "/file";
  }

  @Test
  void aRangeAnswersThatPartAndNoMore() {
    byte[] bytes = noise(100_000, 5);
    String path = path(bytes, "噪声.bin");
    var part = api.get(path, reader, "Range", "bytes=1000-1999");
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.header("Content-Range")).isEqualTo("bytes 1000-1999/100000");
    assertThat(part.body()).isEqualTo(part(bytes, 1000, 2000));
    assertThat(api.get(path, reader, "Range", "bytes=-10").body())
        .isEqualTo(part(bytes, 99_990, 100_000));
    var beyond = api.get(path, reader, "Range", "bytes=100000-");
    assertThat(beyond.status()).isEqualTo(416);
    assertThat(beyond.header("Content-Range")).isEqualTo("bytes */100000");
    assertThat(beyond.body()).isEmpty();
  }

  @Test
  void anETagSparesTheSecondDownload() {
    byte[] bytes = pdf("etag" + UUID.randomUUID());
    String path = path(bytes, "a.pdf");
    var first = api.get(path, reader);
    String etag = first.header("ETag");
    assertThat(etag).matches("\"[0-9a-f]{64}\"");
    assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
    var second = api.get(path, reader, "If-None-Match", "\"other\", W/" + etag);
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(api.get(path, reader, "Range", "bytes=0-1", "If-Range", etag).status())
        .isEqualTo(206);
    assertThat(api.get(path, reader, "Range", "bytes=0-1", "If-Range", "\"old\"").status())
        .isEqualTo(200);
    var head = api.send("HEAD", path, reader, new byte[0]);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(bytes.length));
  }

  @Test
  void whatABrowserShowsSafelyIsShownAndTheRestIsOnlySaved() {
    var pdf = api.get(path(pdf("x"), "教案.pdf"), reader);
    assertThat(pdf.header("Content-Disposition")).startsWith("inline;").contains(Api.q("教案.pdf"));
    var html =
        api.get(
            path(
                "<!DOCTYPE html><html><script>alert(1)</script></html>"
                    .getBytes(StandardCharsets.UTF_8),
                "课件.html"),
            reader);
    assertThat(html.header("Content-Disposition")).startsWith("attachment;");
    for (var answer : new Api.Answer[] {pdf, html}) {
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Content-Security-Policy")).startsWith("sandbox");
    }
  }

  @Test
  void aDownloadCountsOnceAPersonAndDayAndALookNever() {
    String path = path(noise(10_000, 6), "a.bin");
    UUID id = UUID.fromString(path.split("/")[2]);
    api.send("HEAD", path, reader, new byte[0]);
    assertThat(counted(id)).isZero();
    String shown = path(pdf("seen"), "b.pdf");
    api.get(shown, reader);
    assertThat(counted(UUID.fromString(shown.split("/")[2]))).isZero();
    api.get(shown + "?download=1", reader);
    assertThat(counted(UUID.fromString(shown.split("/")[2]))).isEqualTo(1);
    api.get(path, reader, "Range", "bytes=0-10");
    api.get(path, reader, "Range", "bytes=11-20");
    api.get(path + "?download=1", reader);
    assertThat(counted(id)).isEqualTo(1);
    api.get(path, officer());
    assertThat(counted(id)).isEqualTo(2);
    assertThat(
            jdbc.sql("select sequence from resource where id = ?")
                .param(id)
                .query(Long.class)
                .single())
        .isEqualTo(3);
    jdbc.sql("update download set day = day - 1 where resource_id = ?").param(id).update();
    api.get(path, reader);
    assertThat(counted(id)).isEqualTo(3);
  }

  private long counted(UUID id) {
    return jdbc.sql("select count(*) from download where resource_id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }
}
