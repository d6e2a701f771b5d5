package cn.yanzhen.resource.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploads and stored files in the database. */
@Component
class Uploads {

  private static final String COLUMNS =
      "id, creator, file_name, length, received, state, sha256, media_type, expires_at, expires_at"
          + " < now() expired";

  private final JdbcClient jdbc;

  Uploads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Upload add(UUID id, String creator, FileName name, long length, Duration lifetime) {
    return jdbc.sql(
            "insert into upload(id, creator, file_name, length, expires_at) "
                + "values (?, ?, ?, ?, now() + make_interval(secs => ?)) returning "
                + COLUMNS)
        .params(id, creator, name.value(), length, lifetime.toSeconds())
        .query(Uploads::upload)
        .single();
  }

  int open(String creator) {
    return jdbc.sql(
            "select count(*) from upload where creator = ? and state <> 'USED' and expires_at >="
                + " now()")
        .param(creator)
        .query(Integer.class)
        .single();
  }

  Optional<Upload> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from upload where id = ?")
        .param(id)
        .query(Uploads::upload)
        .optional();
  }

  Optional<Upload> lock(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from upload where id = ? for update")
        .param(id)
        .query(Uploads::upload)
        .optional();
  }

  /** Bytes that are safely on disk; the lifetime starts anew, since somebody is at work. */
  void received(UUID id, long received, Duration lifetime) {
    jdbc.sql(
            "update upload set received = ?, expires_at = now() + make_interval(secs => ?) where id"
                + " = ? and state = 'RECEIVING'")
        .params(received, lifetime.toSeconds(), id)
        .update();
  }

  void complete(UUID id, String sha256, String mediaType) {
    jdbc.sql(
            "update upload set received = length, state = 'RECEIVED', sha256 = ?, media_type = ?"
                + " where id = ? and state = 'RECEIVING'")
        .params(sha256, mediaType, id)
        .update();
  }

  /**
   * Keeps the caretaker from removing this content until the transaction ends, and the other way
   * about.
   */
  void lockContent(String sha256) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))").param(sha256).query(row -> {});
  }

  void stored(UUID id, String sha256, long size) {
    jdbc.sql("insert into stored_file(sha256, size) values (?, ?) on conflict do nothing")
        .params(sha256, size)
        .update();
    jdbc.sql("update upload set state = 'STORED' where id = ? and state = 'RECEIVED'")
        .param(id)
        .update();
  }

  void used(UUID id) {
    jdbc.sql("update upload set state = 'USED' where id = ?").param(id).update();
  }

  void remove(UUID id) {
    jdbc.sql("delete from upload where id = ?").param(id).update();
  }

  List<UUID> expired() {
    return jdbc.sql("select id from upload where expires_at < now() order by expires_at limit 1000")
        .query(UUID.class)
        .list();
  }

  /** Content that no upload and no resource refers to. */
  boolean unreferenced(String sha256) {
    return jdbc.sql(
            """
            select not exists (select 1 from upload where sha256 = :sha and state <> 'USED')
               and not exists (select 1 from resource_version where sha256 = :sha)
            """)
        .param("sha", sha256)
        .query(Boolean.class)
        .single();
  }

  void forget(String sha256) {
    jdbc.sql("delete from stored_file where sha256 = ?").param(sha256).update();
  }

  private static Upload upload(ResultSet row, int number) throws SQLException {
    return new Upload(
        row.getObject("id", UUID.class),
        row.getString("creator"),
        new FileName(row.getString("file_name")),
        row.getLong("length"),
        row.getLong("received"),
        Upload.State.valueOf(row.getString("state")),
        row.getString("sha256"),
        row.getString("media_type"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("expired"));
  }
}
