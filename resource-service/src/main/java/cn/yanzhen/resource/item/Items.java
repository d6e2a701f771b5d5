package cn.yanzhen.resource.item;

import cn.yanzhen.resource.directory.SchoolKept;
import cn.yanzhen.resource.file.FileName;
import cn.yanzhen.resource.file.StoredFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published resources. */
@Component
public class Items {

  private static final String SELECT =
      """
      select r.id, r.school_id, r.district, r.title, r.summary, r.subject, r.stage, r.kind, r.published_at, r.request_id, r.downloads, r.version,
             v.sha256, v.file_name, v.media_type, v.size, r.changed_tx::text changed_tx
      from resource r join resource_version v on v.resource_id = r.id and v.number = r.current_version
      """;

  private final JdbcClient jdbc;

  Items(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A resource of the district; another district's does not exist here. */
  public Optional<Item> find(UUID id, String district) {
    return jdbc.sql(SELECT + "where r.id = ? and r.district = ?")
        .params(id, district)
        .query(Items::item)
        .optional();
  }

  public Map<UUID, Item> find(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(SELECT + "where r.id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query(Items::item)
        .list()
        .stream()
        .collect(Collectors.toMap(Item::id, Function.identity()));
  }

  /**
   * Counts a download. The next number in the order of the resource's events; the row stays locked
   * until the end.
   */
  public long downloaded(UUID id) {
    return jdbc.sql(
            "update resource set downloads = downloads + 1, sequence = sequence + 1 where id = ?"
                + " returning sequence")
        .param(id)
        .query(Long.class)
        .single();
  }

  void add(Item item, String publishedBy) {
    OffsetDateTime at = item.publishedAt().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into resource(id, school_id, district, title, summary, subject, stage, kind, current_version,
                                 published_at, published_by, request_id, version, sequence)
            values (:id, :school, :district, :title, :summary, :subject, :stage, :kind, 1, :at, :by, :request, :version, 1)
            """)
        .param("id", item.id())
        .param("school", item.schoolId())
        .param("district", item.district())
        .param("title", item.title())
        .param("summary", item.summary())
        .param("subject", item.subject().name())
        .param("stage", item.stage().name())
        .param("kind", item.kind().name())
        .param("at", at)
        .param("by", publishedBy)
        .param("request", item.requestId())
        .param("version", item.version())
        .update();
    jdbc.sql(
            """
            insert into resource_version(resource_id, number, sha256, file_name, media_type, size, added_at, added_by)
            values (?, 1, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            item.id(),
            item.file().sha256(),
            item.file().fileName().value(),
            item.file().mediaType(),
            item.file().size(),
            at,
            publishedBy)
        .update();
  }

  /** A search finds a resource by its school's name too. */
  @EventListener
  void schoolKept(SchoolKept school) {
    jdbc.sql("update resource set changed_tx = pg_current_xact_id() where school_id = ?")
        .param(school.schoolId())
        .update();
  }

  /** A resource and the transaction that last changed what a search shows of it. */
  public record Changed(Item item, String transaction) {}

  /**
   * All transactions below this one have ended: what they changed can be seen by whoever asks from
   * now on.
   */
  public String settledTransaction() {
    return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
        .query(String.class)
        .single();
  }

  /** Resources changed by {@code transaction} or later, in that order, after the one given last. */
  public List<Changed> changedSince(String transaction, UUID after, int most) {
    return jdbc.sql(
            SELECT
                + "where (r.changed_tx, r.id) > (cast(:tx as xid8), :after) order by r.changed_tx,"
                + " r.id limit :most")
        .param("tx", transaction)
        .param("after", after)
        .param("most", most)
        .query((row, number) -> new Changed(item(row, number), row.getString("changed_tx")))
        .list();
  }

  public long count() {
    return jdbc.sql("select count(*) from resource").query(Long.class).single();
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getObject("id", UUID.class),
        row.getObject("school_id", UUID.class),
        row.getString("district"),
        row.getString("title"),
        row.getString("summary"),
        Subject.valueOf(row.getString("subject")),
        Stage.valueOf(row.getString("stage")),
        Kind.valueOf(row.getString("kind")),
        new StoredFile(
            row.getString("sha256"),
            new FileName(row.getString("file_name")),
            row.getString("media_type"),
            row.getLong("size")),
        row.getObject("request_id", UUID.class),
        row.getLong("downloads"),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }
}
