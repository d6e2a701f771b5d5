package cn.yanzhen.resource.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class UploadHeadersTest {

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void metadataCarriesAChineseFileName() {
    var metadata =
        UploadMetadata.parse(
                "filename " + base64("导数 课件.pptx") + ",filetype " + base64("x/y") + ", public")
            .orElseThrow();
    assertThat(metadata.fileName().value()).isEqualTo("导数 课件.pptx");
    assertThat(metadata.pairs()).containsEntry("public", "");
    assertThat(UploadMetadata.parse(null).orElseThrow().fileName().value()).isEqualTo("未命名");
  }

  @Test
  void malformedMetadataIsSeen() {
    assertThat(UploadMetadata.parse("filename ###")).isEmpty();
    assertThat(UploadMetadata.parse("filename YQ==,filename Yg==")).isEmpty();
    assertThat(UploadMetadata.parse("a b c")).isEmpty();
    assertThat(UploadMetadata.parse(",")).isEmpty();
    assertThat(UploadMetadata.parse("filename /w==")).isEmpty();
  }

  @Test
  void aFileNameKeepsItsEndingAndLosesWhatHarms() {
    assertThat(FileName.of("../../etc/passwd").value()).isEqualTo("passwd");
    assertThat(FileName.of("C:\\课件\\第一课.pptx").value()).isEqualTo("第一课.pptx");
    assertThat(FileName.of("a\r\nSet-Cookie: x.pdf").value()).isEqualTo("aSet-Cookie x.pdf");
    assertThat(FileName.of("课件\u202efdp.exe").value()).isEqualTo("课件fdp.exe");
    assertThat(FileName.of("..").value()).isEqualTo("未命名");
    assertThat(FileName.of("长".repeat(500) + ".pptx").value()).hasSize(200).endsWith(".pptx");
    assertThat(FileName.of("😀".repeat(300)).value())
        .matches(name -> !Character.isHighSurrogate(name.charAt(name.length() - 1)));
  }

  @Test
  void dispositionTellsTheNameInUtf8AndInAscii() {
    assertThat(new FileName("第1课 (a).pdf").disposition(false))
        .isEqualTo(
            "attachment; filename=\"_1_ (a).pdf\";"
                + " filename*=UTF-8''%E7%AC%AC1%E8%AF%BE%20%28a%29.pdf");
    assertThat(new FileName("a.pdf").disposition(true)).startsWith("inline; ");
  }

  @Test
  void aChecksumIsOfAKnownAlgorithmAndBase64() throws Exception {
    var sum =
        UploadChecksum.parse(
            "sha1 "
                + Base64.getEncoder()
                    .encodeToString(
                        java.security.MessageDigest.getInstance("SHA-1").digest("abc".getBytes())));
    assertThat(sum).isNotNull();
    var digest = sum.digest();
    digest.update("abc".getBytes());
    assertThat(sum.holds(digest)).isTrue();
    assertThat(sum.holds(sum.digest())).isFalse();
    assertThat(UploadChecksum.parse("crc32 AAAA")).isNull();
    assertThat(UploadChecksum.parse("sha1")).isNull();
    assertThat(UploadChecksum.parse("sha1 ###")).isNull();
  }
}
