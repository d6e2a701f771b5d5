package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealServers
class AttachmentsIT {
  private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  @Autowired Districts districts;

  private Districts.District district;

  @BeforeEach
  void inADistrictOfItsOwn() {
    district = districts.another();
  }

  @Test
  void aFileComesBackAsItWasForTheDistrictAlone() throws Exception {
    var school = district.schools(1).getFirst();
    var added = district.administrator(school).send("/attachments", "目录/方案.pdf", PDF).is(201);
    assertThat(added.text("name")).isEqualTo("方案.pdf");
    assertThat(added.text("sha256"))
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PDF)));
    var file = district.teacher(school).get("/attachments/" + added.id()).is(200);
    assertThat(file.bytes()).isEqualTo(PDF);
    assertThat(file.headers().getContentDisposition().isAttachment()).isTrue();
    assertThat(file.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    districts.another().officer().get("/attachments/" + added.id()).is(404);
    districts.stranger().get("/attachments/" + added.id()).is(401);
    district.teacher(school).send("/attachments", "方案.pdf", PDF).is(403);
  }

  @Test
  void badFilesAreRefused() throws IOException {
    var officer = district.officer();
    var program = ("MZ\u0090" + "x".repeat(300)).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(officer.send("/attachments", "程序.pdf", program).is(422).code())
        .isEqualTo("community/attachment-not-what-it-says");
    var large = new byte[6 << 20];
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    assertThat(officer.send("/attachments", "大.pdf", large).is(422).code())
        .isEqualTo("community/attachment-too-large");
    assertThat(officer.send("/attachments", "炸弹.docx", bomb()).is(422).code())
        .isEqualTo("community/attachment-too-large-inside");
  }

  private static byte[] bomb() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
