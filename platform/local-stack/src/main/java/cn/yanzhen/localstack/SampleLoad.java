package cn.yanzhen.localstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads the sample district once into an empty system, through the same doors as anybody: the
 * gateway's.
 */
public final class SampleLoad {
  private static final String LOADER = "cn.yanzhen.samples.Load";

  private final LocalStack stack;

  public SampleLoad(LocalStack stack) {
    this.stack = stack;
  }

  /** Whether the sample district is in, after loading it if it was not. */
  public boolean run() throws IOException, InterruptedException {
    Plan plan = stack.plan();
    Path marker = plan.home().resolve("sample-loaded");
    if (Files.exists(marker)) {
      return true;
    }
    Path jar = plan.root().resolve("samples/target/samples-1.0.0-SNAPSHOT.jar");
    if (!Files.exists(jar)) {
      plan.told().accept("  ! 没有样例数据程序 no sample loader: " + jar);
      return false;
    }
    plan.told().accept("  … 装入样例学区 loading the sample district");
    var builder =
        new ProcessBuilder(
            OwnSession.of(
                List.of(
                    Java.program(),
                    Orphans.HOME_PROPERTY + plan.home(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dfile.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8",
                    "-Duser.timezone=Asia/Shanghai",
                    "-cp",
                    jar + ":" + jar.resolveSibling("lib") + "/*",
                    LOADER)));
    builder.environment().put("YANZHEN_PUBLIC_URL", stack.publicUrl());
    builder
        .environment()
        .put("YANZHEN_LOADER_CLIENT_SECRET", stack.secrets().client("sample-loader"));
    builder.environment().put("YANZHEN_DEMO_PASSWORD", stack.secrets().demoPassword());
    builder.directory(plan.root().resolve("samples").toFile()).redirectErrorStream(true);
    Process loading = builder.start();
    stack.helpedBy(loading);
    try (var out =
            new BufferedReader(
                new InputStreamReader(loading.getInputStream(), StandardCharsets.UTF_8));
        Stream<String> lines = out.lines()) {
      lines.forEach(line -> plan.told().accept("    " + line));
    }
    int code = loading.waitFor();
    if (code != 0) {
      if (!stack.isStopping()) {
        plan.told()
            .accept(
                "  ! 样例学区未能装入（%d），下次 make up 会再试 the sample district is not in (%d); the next make up tries again"
                    .formatted(code, code));
      }
      return false;
    }
    Files.writeString(marker, Instant.now() + "\n");
    return true;
  }
}
