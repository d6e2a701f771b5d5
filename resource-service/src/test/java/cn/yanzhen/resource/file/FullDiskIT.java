package cn.yanzhen.resource.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.yanzhen.resource.Api;
import cn.yanzhen.resource.ChildService;
import cn.yanzhen.resource.RunningService;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** On a disk of 12 MB; skipped where one may not mount one. */
@Timeout(300)
class FullDiskIT extends RunningService {

  @Autowired JdbcConnectionDetails database;
  @TempDir Path small;

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  @Test
  void aFullDiskRefusesWhatDoesNotFitAndServesOnWhenThereIsRoomAgain() throws Exception {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", small.toString()),
        "no mount allowed here");
    String author = ChildService.teacher(LEAD, "on-a-small-disk");
    try (var child =
        ChildService.start(
            database,
            bootstrap(),
            small,
            "256m",
            "--yanzhen.files.spare-space=0",
            "--yanzhen.search.dir=" + FILES.resolve("small-index"))) {
      Api api = child.api();
      assertThat(api.begin(author, "太大.bin", 50 << 20).status()).isEqualTo(507);

      String first = api.begin(author, "a.bin", 11 << 20).header("Location");
      String second = api.begin(author, "b.bin", 11 << 20).header("Location");
      assertThat(api.append(author, first, 0, noise(6 << 20, 1)).status()).isEqualTo(204);
      assertThat(api.append(author, second, 0, noise(11 << 20, 2)).status()).isEqualTo(507);
      assertThat(api.head(author, second).header("Upload-Offset")).isEqualTo("0");
      assertThat(small.resolve("parts").resolve(second.substring(second.lastIndexOf('/') + 1)))
          .isEmptyFile();
      assertThat(api.head(author, first).header("Upload-Offset"))
          .isEqualTo(Integer.toString(6 << 20));

      assertThat(api.send("DELETE", first, author, new byte[0], "Tus-Resumable", "1.0.0").status())
          .isEqualTo(204);
      assertThat(api.append(author, second, 0, noise(11 << 20, 2)).status()).isEqualTo(204);
      String id = second.substring(second.lastIndexOf('/') + 1);
      assertThat(api.post("/resources", author, publishing(id, LEAD, "终于放下了", "")).status())
          .isEqualTo(201);
    } finally {
      run("umount", small.toString());
    }
  }
}
