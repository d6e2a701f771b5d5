package cn.yanzhen.dashboard;

import cn.yanzhen.dashboard.coverage.Communities;
import cn.yanzhen.dashboard.feed.Happenings;
import cn.yanzhen.dashboard.figure.EvidenceDesk;
import cn.yanzhen.dashboard.figure.Figure;
import cn.yanzhen.dashboard.figure.Figures;
import cn.yanzhen.dashboard.journal.Journal;
import cn.yanzhen.dashboard.reader.Sight;
import cn.yanzhen.relay.Played;
import cn.yanzhen.relay.Subscription;
import cn.yanzhen.testing.PostgresServer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The projections over a real database of their own: no Boot, no Kafka, no web. */
public final class World implements AutoCloseable {

  public static final Sight OFFICER = new Sight(Story.DISTRICT, true, Set.of(), null);
  static final List<String> NOT_PROJECTED =
      List.of(
          "flyway_schema_history",
          "outbox",
          "inbox",
          "consumer_offset",
          "dead_letter",
          "idempotency",
          "audit_entry",
          "workbook_import",
          "journal",
          "rebuild_job",
          "rebuild_aim");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final SingleConnectionDataSource kept;
  private final TransactionTemplate transaction;
  private final Played played;
  public final JdbcClient jdbc;

  public World() {
    var database = PostgresServer.newDatabase();
    var source = new PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser(database.user());
    source.setPassword(database.password());
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/platform", "classpath:db/migration")
        .load()
        .migrate();
    kept = new SingleConnectionDataSource(open(source), true);
    jdbc = JdbcClient.create(kept);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(kept));
    context.registerBean(DataSource.class, () -> kept);
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(kept));
    context.registerBean(JdbcClient.class, () -> jdbc);
    context.registerBean(JsonMapper.class, () -> JSON);
    context.registerBean(Clock.class, () -> Clock.system(ZoneId.of("Asia/Shanghai")));
    var scanner = new ClassPathBeanDefinitionScanner(context);
    scanner.addExcludeFilter(
        new RegexPatternTypeFilter(
            java.util.regex.Pattern.compile(".*\\.web\\..*|.*(IT|Test)\\b.*")));
    for (var room :
        List.of(
            "coverage", "staffing", "sharing", "sessions", "feed", "figure", "journal", "reader")) {
      scanner.scan("cn.yanzhen.dashboard." + room);
    }
    context.refresh();
    played = new Played(List.copyOf(context.getBeansOfType(Subscription.class).values()), JSON);
  }

  private static java.sql.Connection open(DataSource source) {
    try {
      return source.getConnection();
    } catch (java.sql.SQLException away) {
      throw new IllegalStateException(away);
    }
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public World apply(Sent event) {
    return applyTogether(List.of(event));
  }

  public World apply(Story story) {
    story.events.forEach(this::apply);
    return this;
  }

  /** All in one transaction, as a batch of the relay. */
  public World applyTogether(List<Sent> events) {
    transaction.executeWithoutResult(
        status ->
            events.forEach(
                event ->
                    played.apply(
                        event.received(),
                        event.data() == null ? null : JSON.writeValueAsBytes(event.data()))));
    return this;
  }

  public Played played() {
    return played;
  }

  public Figure figure(String key, String day) {
    return bean(Figures.class).one(key, Story.DISTRICT, LocalDate.parse(day));
  }

  public Figures figures() {
    return bean(Figures.class);
  }

  public EvidenceDesk evidence() {
    return bean(EvidenceDesk.class);
  }

  public Happenings happenings() {
    return bean(Happenings.class);
  }

  public Communities communities() {
    return bean(Communities.class);
  }

  public Journal journal() {
    return bean(Journal.class);
  }

  /** Every row of every projection, as text. */
  public Map<String, List<String>> rows() {
    return rows(jdbc);
  }

  public static Map<String, List<String>> rows(JdbcClient jdbc) {
    var tables =
        jdbc.sql(
                "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_type = 'BASE TABLE' order by 1")
            .query(String.class)
            .list();
    var rows = new LinkedHashMap<String, List<String>>();
    for (var table : new ArrayList<>(tables)) {
      if (NOT_PROJECTED.contains(table)) continue;
      rows.put(
          table,
          jdbc.sql("select t::text from " + table + " t order by 1").query(String.class).list());
    }
    return rows;
  }

  static UUID id(String name) {
    return Story.id(name);
  }

  @Override
  public void close() {
    context.close();
    kept.destroy();
  }
}
