package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Trace;
import cn.yanzhen.defaults.workbook.Confirmation;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.intake.ImportJob.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Large imports: taken, followed, committed, cancelled. Whoever runs one says every few seconds
 * that it is alive; one of whom nothing is heard has failed, whatever became of its instance.
 */
@Component
class JobDesk {

  private static final Logger log = LoggerFactory.getLogger(JobDesk.class);
  private static final Duration SILENCE = Duration.ofSeconds(40);
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private final JobRows jobs;
  private final JobRun run;
  private final SchoolDirectory directory;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final Set<UUID> running = ConcurrentHashMap.newKeySet();

  JobDesk(
      JobRows jobs,
      JobRun run,
      SchoolDirectory directory,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jobs = jobs;
    this.run = run;
    this.directory = directory;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  ImportJob take(Caller caller, String fileName, long bytes, InputStreamSource file)
      throws IOException {
    mayImport(caller);
    var charset = charset(file);
    if (charset == null) {
      throw Refusal.invalid(
              "workbook/not-a-csv", "file", "这不是 .csv 文本。大批量导入请用 Excel 或 WPS 另存为“CSV UTF-8”。")
          .exception();
    }
    try (var content = file.getInputStream()) {
      var id =
          transaction.execute(status -> insert(caller, fileName, charset.name(), bytes, content));
      return begin(caller, java.util.Objects.requireNonNull(id), run::check);
    } catch (DuplicateKeyException another) {
      throw Refusal.conflict("exchange/import-running", "本区县正在处理另一个大批量导入，请等它结束，或先取消它。").exception();
    }
  }

  private UUID insert(
      Caller caller, String fileName, String charset, long bytes, InputStream content) {
    try {
      return jobs.insert(caller, fileName, charset, bytes, content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  ImportJob find(Caller caller, UUID id) {
    mayImport(caller);
    return jobs.find(caller.requireDistrict(), id)
        .orElseThrow(() -> Refusal.notFound("没有这次导入，请重新上传。").exception());
  }

  List<ImportJob> latest(Caller caller, int limit) {
    mayImport(caller);
    return jobs.latest(caller.requireDistrict(), limit);
  }

  /**
   * @param confirmed how many warnings of the check were looked at
   */
  ImportJob commit(Caller caller, UUID id, int confirmed) {
    var job = find(caller, id);
    if (job.state() == State.COMMITTED || job.state() == State.COMMITTING) return job;
    if (job.state() == State.CHECKED) Confirmation.require(job.changes().toConfirm(), confirmed);
    try {
      if (!jobs.goesOn(id, State.CHECKED, State.COMMITTING)) {
        throw Refusal.conflict("exchange/import-not-checked", "这次导入尚未检查完、有错误或已结束，不能提交。请重新上传。")
            .exception();
      }
    } catch (DuplicateKeyException another) {
      throw Refusal.conflict("exchange/import-running", "本区县正在处理另一个大批量导入，请等它结束，或先取消它。").exception();
    }
    return begin(caller, id, run::commit);
  }

  /** Nothing stays of it, even when it was being written. */
  ImportJob cancel(Caller caller, UUID id) {
    find(caller, id);
    boolean stopped =
        jobs.stops(
            id, List.of(State.CHECKING, State.CHECKED, State.COMMITTING), State.CANCELLED, null);
    if (!stopped && find(caller, id).state() != State.CANCELLED) {
      throw Refusal.conflict("exchange/import-ended", "这次导入已经结束，不能取消。").exception();
    }
    return find(caller, id);
  }

  private ImportJob begin(Caller caller, UUID id, BiConsumer<ImportJob, Caller> step) {
    var job = find(caller, id);
    afterCommit(() -> start(id, () -> step.accept(job, caller)));
    return job;
  }

  /** A request may be one transaction; what it began is to be seen before it is worked on. */
  private static void afterCommit(Runnable start) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      start.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            start.run();
          }
        });
  }

  private void start(UUID id, Runnable step) {
    running.add(id);
    Thread.ofVirtual()
        .name("import-" + id)
        .start(
            () -> {
              try {
                step.run();
              } catch (RuntimeException | Error broken) {
                log.error("import job {} failed: {}", id, Trace.of(broken));
                jobs.stops(
                    id,
                    List.of(State.CHECKING, State.COMMITTING),
                    State.FAILED,
                    "处理时出错，未写入任何内容。请重新上传；如再次失败，请联系管理员。");
              } finally {
                running.remove(id);
              }
            });
  }

  private void mayImport(Caller caller) {
    var district = caller.requireDistrict();
    var today = directory.today();
    if (!caller.holds("DISTRICT_OFFICER", district, today)
        && !caller.holds("LOADER", district, today)) {
      throw Refusal.forbidden("只有区县管理员可以导入。").exception();
    }
  }

  /** The first in which all of the file can be read; null for what is no text. */
  private static @Nullable Charset charset(InputStreamSource file) throws IOException {
    for (var charset : CHARSETS) {
      var buffer = new char[1 << 14];
      try (var text = new InputStreamReader(file.getInputStream(), charset.newDecoder())) {
        int n = text.read(buffer);
        while (n >= 0) {
          for (int i = 0; i < n; i++) if (buffer[i] == 0) return null;
          n = text.read(buffer);
        }
        return charset;
      } catch (CharacterCodingException another) {
        // the next one
      }
    }
    return null;
  }

  @Scheduled(fixedDelay = 5_000)
  void stayAlive() {
    jobs.alive(running);
    for (var dead : jobs.deadSince(clock.instant().minus(SILENCE))) {
      if (running.contains(dead)) continue;
      jobs.stops(
          dead,
          List.of(State.CHECKING, State.COMMITTING),
          State.FAILED,
          "服务重新启动，导入中断，未写入任何内容。请重新上传。");
    }
  }

  @Scheduled(initialDelay = 600_000, fixedDelay = 600_000)
  void sweep() {
    jobs.sweep(clock.instant().minus(Duration.ofDays(1)));
  }
}
