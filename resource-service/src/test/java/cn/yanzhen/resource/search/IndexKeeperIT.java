package cn.yanzhen.resource.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.resource.RunningService;
import cn.yanzhen.resource.directory.Directory;
import cn.yanzhen.resource.item.Items;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The index against the real database: nothing is lost, whatever order commits and crashes come in.
 */
class IndexKeeperIT extends RunningService {

  @Autowired Items items;
  @Autowired Directory directory;
  @Autowired PlatformTransactionManager transactions;
  @TempDir Path folder;

  private final List<IndexKeeper> keepers = new java.util.ArrayList<>();

  private IndexKeeper keeper(Path dir) {
    var keeper = new IndexKeeper(new SearchSettings(dir, Duration.ofMillis(50)), items, directory);
    keepers.add(keeper);
    keeper.start();
    await().atMost(Duration.ofSeconds(20)).until(() -> keeper.level() != null);
    return keeper;
  }

  @AfterEach
  void stop() {
    keepers.forEach(IndexKeeper::stop);
  }

  private Set<UUID> indexed(IndexKeeper keeper) {
    try {
      var query = new ItemQuery("", DISTRICT, null, null, null, null);
      return new TreeSet<>(keeper.level().search(query, null, 5000, true).ids());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Set<UUID> kept() {
    return new TreeSet<>(jdbc.sql("select id from resource").query(UUID.class).list());
  }

  private void levelWithDatabase(IndexKeeper keeper) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(indexed(keeper)).isEqualTo(kept()));
  }

  /** A copy of some published row: the index does not care how it came. */
  private void add(String title) {
    int rows =
        jdbc.sql(
                """
                insert into resource(id, school_id, district, title, summary, subject, stage, kind, current_version,
                                     published_at, published_by, sequence)
                values (uuidv7(), ?, '500106', ?, '', 'ART', 'JUNIOR', 'CASE', 1, now(), 'test', 1)
                """)
            .params(LEAD, title)
            .update();
    jdbc.sql(
            """
            insert into resource_version(resource_id, number, sha256, file_name, media_type, size, added_at, added_by)
            select id, 1, (select min(sha256) from stored_file), 'a.bin', 'application/octet-stream', 1, now(), 'test'
            from resource where title = ?
            """)
        .param(title)
        .update();
    assertThat(rows).isEqualTo(1);
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(transactions);
  }

  @Test
  void aTransactionThatCommitsLateIsNotSkipped() throws Exception {
    publish(admin(LEAD), LEAD, "先有一份", "", noise(100, 1), "a.bin");
    var keeper = keeper(folder);
    var written = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    String late = "晚到 " + UUID.randomUUID();
    var slow =
        Thread.ofVirtual()
            .start(
                () ->
                    transaction()
                        .executeWithoutResult(
                            status -> {
                              add(late);
                              written.countDown();
                              try {
                                mayCommit.await();
                              } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                              }
                            }));
    written.await();
    for (int i = 0; i < 3; i++) {
      String early = "早到 " + i + " " + UUID.randomUUID();
      transaction().executeWithoutResult(status -> add(early));
      levelWithDatabase(keeper);
    }
    mayCommit.countDown();
    slow.join();
    assertThat(
            jdbc.sql("select count(*) from resource where title = ?")
                .param(late)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    levelWithDatabase(keeper);
  }

  @Test
  void afterACrashTheIndexGoesOnFromItsLastCommit() throws Exception {
    publish(admin(LEAD), LEAD, "先有一份", "", noise(100, 1), "a.bin");
    var first = keeper(folder.resolve("first"));
    levelWithDatabase(first);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Files.exists(folder.resolve("first/segments_1"))
                    || Files.exists(folder.resolve("first/segments_2")));
    for (int i = 0; i < 20; i++) {
      String title = "崩溃前 " + i + " " + UUID.randomUUID();
      transaction().executeWithoutResult(status -> add(title));
    }
    levelWithDatabase(first);
    // What a kill leaves: the files as they are, without commit and close.
    Path left = Files.createDirectory(folder.resolve("left"));
    try (var files = Files.list(folder.resolve("first"))) {
      for (Path file : files.toList()) {
        if (!file.endsWith("write.lock")) {
          Files.copy(file, left.resolve(file.getFileName()));
        }
      }
    }
    levelWithDatabase(keeper(left));
  }

  @Test
  void anIndexThatHasLostDocumentsIsBuiltAnew() throws Exception {
    publish(admin(LEAD), LEAD, "先有一份", "", noise(100, 1), "a.bin");
    var first = keeper(folder);
    levelWithDatabase(first);
    first.stop();
    String settled;
    try (var index = SearchIndex.open(folder)) {
      settled = index.settled();
      assertThat(settled).isNotEqualTo("0");
      index.clear();
      index.commit(settled);
    }
    levelWithDatabase(keeper(folder));
  }

  @Test
  void anIndexFromAnotherDatabaseIsBuiltAnew() throws Exception {
    publish(admin(LEAD), LEAD, "先有一份", "", noise(100, 1), "a.bin");
    try (var index = SearchIndex.open(folder)) {
      index.commit("999999999999");
    }
    levelWithDatabase(keeper(folder));
  }

  @Test
  void aSchoolsNewNameIsFoundWithItsOldResources() {
    var item =
        publish(admin(LONER), LONER, "校名测试 " + UUID.randomUUID(), "", noise(100, 2), "a.bin");
    directoryHears("改名后的实验学校");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        api.get("/resources?q=" + cn.yanzhen.resource.Api.q("改名后的实验学校"), officer())
                            .json()
                            .path("items")
                            .valueStream()
                            .map(n -> n.path("id").asString())
                            .toList())
                    .contains(item.path("id").asString()));
  }

  private void directoryHears(String name) {
    tellSchool(
        LONER,
        name,
        2
            + jdbc.sql("select sequence from directory_school where school_id = ?")
                .param(LONER)
                .query(Long.class)
                .single());
  }
}
