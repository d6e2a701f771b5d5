package cn.yanzhen.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * The baseline in one run, each figure beside its limit: start to the first page, memory at rest,
 * reads through the gateway against the service called directly (A B A B), commit to dashboard.
 * Runs a system of its own on free ports in a temporary folder. Refuses to start on a machine that
 * is busy with something else.
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] args) throws Exception {
    Machine.requireIdle(List.of(args));
    try (var system = new OwnSystem(Path.of("").toAbsolutePath())) {
      system.start("first start, empty data");
      system.awaitSample();
      system.memory();
      new GatewayReads(system).measure();
      new CommitToDashboard(system).measure();
      system.stop();
      system.start("second start, with data");
    }
    System.exit(0);
  }
}
