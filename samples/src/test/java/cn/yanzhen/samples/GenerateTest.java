package cn.yanzhen.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {

  @Test
  void twoRunsWriteTheSameBytesAndEveryFileIsSmallAndListed(@TempDir Path home) throws IOException {
    var district = SampleDistrict.of(SampleDistrict.USUAL_DAY);
    Generate.write(district, home.resolve("a"));
    Generate.write(district, home.resolve("b"));
    var first = contents(home.resolve("a"));
    var second = contents(home.resolve("b"));
    assertThat(first.keySet()).hasSize(302).isEqualTo(second.keySet());
    first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    assertThat(first.keySet())
        .containsAll(district.resources().stream().map(SampleDistrict.Resource::file).toList());
    first.forEach(
        (name, bytes) ->
            assertThat(bytes.length)
                .as(name)
                .isBetween(50, name.endsWith("xlsx") ? 2_000_000 : 200_000));
    assertThat(first.keySet())
        .anyMatch(n -> n.endsWith("mp4"))
        .anyMatch(n -> n.endsWith("pptx"))
        .anyMatch(n -> n.endsWith("png"));
  }

  private static TreeMap<String, byte[]> contents(Path folder) throws IOException {
    var contents = new TreeMap<String, byte[]>();
    try (var files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> contents.put(folder.relativize(file).toString(), bytes(file)));
    }
    return contents;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
