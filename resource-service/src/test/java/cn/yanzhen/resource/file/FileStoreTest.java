package cn.yanzhen.resource.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

  @TempDir Path folder;
  private FileStore store;
  private final UUID upload = UUID.randomUUID();

  @BeforeEach
  void open() throws IOException {
    store = new FileStore(folder);
    store.begin(upload);
  }

  private FileStore.Part part() throws IOException {
    return (FileStore.Part) store.open(upload);
  }

  private void write(String text) throws IOException {
    try (var part = part()) {
      part.rewind(0);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      part.write(bytes, bytes.length);
      part.force();
    }
  }

  @Test
  void aFileIsNamedByItsContent() throws IOException {
    write("abc");
    String sha256;
    try (var part = part()) {
      sha256 = part.sha256();
    }
    assertThat(sha256)
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(store.find(sha256)).isEmpty();
    assertThat(store.file(upload, sha256)).isTrue();
    assertThat(store.find(sha256)).hasValueSatisfying(path -> assertThat(path).hasContent("abc"));
    assertThat(store.parts()).isEmpty();
  }

  @Test
  void filingAgainAfterACrashFindsWhatWasDone() throws IOException {
    write("abc");
    String sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    store.file(upload, sha256);
    assertThat(new FileStore(folder).file(upload, sha256)).isTrue();
    store.remove(sha256);
    assertThat(store.file(upload, sha256)).isFalse();
  }

  @Test
  void thePartHasOneWriter() throws IOException {
    try (var first = part()) {
      assertThat(first).isNotNull();
      assertThat(store.open(upload)).isInstanceOf(FileStore.Opened.Busy.class);
      assertThat(new FileStore(folder).open(upload)).isInstanceOf(FileStore.Opened.Busy.class);
    }
    try (var second = part()) {
      assertThat(second).isNotNull();
    }
    assertThat(store.open(UUID.randomUUID())).isInstanceOf(FileStore.Opened.Gone.class);
  }

  @Test
  void rewindForgetsWhatWasNeverAccountedFor() throws IOException {
    write("abcdef");
    try (var part = part()) {
      part.rewind(3);
      part.write("XY".getBytes(StandardCharsets.UTF_8), 2);
    }
    assertThat(folder.resolve("parts").resolve(upload.toString())).hasContent("abcXY");
    try (var part = part()) {
      assertThatThrownBy(() -> part.rewind(99)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void onlyAHashNamesAnObject() {
    assertThatThrownBy(() -> store.find("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theTypeIsWhatTheBytesSay() throws IOException {
    assertThat(typeOf("课件.pdf", "%PDF-1.7\n".getBytes())).isEqualTo("application/pdf");
    assertThat(
            typeOf("图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
        .isEqualTo("image/png");
    assertThat(typeOf("课件.pdf", "MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1)))
        .matches(type -> MediaTypes.program(type, new FileName("课件")));
    assertThat(
            typeOf(
                "课件.jpg",
                "\u007fELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0".getBytes(StandardCharsets.ISO_8859_1)))
        .matches(type -> MediaTypes.program(type, new FileName("课件")));
    assertThat(typeOf("说明.txt", "<!DOCTYPE html><html><script>alert(1)</script>".getBytes()))
        .doesNotMatch(MediaTypes::showable);
    assertThat(
            typeOf("图.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes()))
        .isEqualTo("image/svg+xml")
        .doesNotMatch(MediaTypes::showable);
    assertThat(typeOf("教案.txt", "第一课 静夜思".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("text/plain");
    assertThat(typeOf("运行.bat", "@echo off\r\ndel *.*".getBytes()))
        .matches(type -> MediaTypes.program(type, new FileName("课件")));
  }

  @Test
  void aProgramIsKnownByItsNameTooWhenItsBytesSayNothing() throws IOException {
    for (var name : new String[] {"运行.ps1", "a.HTA", "课件.pptx.lnk", "b.reg"}) {
      assertThat(MediaTypes.program(typeOf(name, "echo".getBytes()), new FileName(name)))
          .as(name)
          .isTrue();
    }
    assertThat(MediaTypes.program("application/pdf", new FileName("command"))).isFalse();
    assertThat(
            MediaTypes.program(
                typeOf(
                    "录像.mp4",
                    "\0\0\0\30ftypisom\0\0\2\0isom".getBytes(StandardCharsets.ISO_8859_1)),
                new FileName("录像.mp4")))
        .isFalse();
  }

  private String typeOf(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("sniffed"), bytes);
    return MediaTypes.sniff(file, FileName.of(name));
  }
}
