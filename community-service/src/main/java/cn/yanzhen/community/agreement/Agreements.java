package cn.yanzhen.community.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of agreements; whose community it is was asked before. */
@Repository
class Agreements {
  private static final String COLUMNS =
      "select a.*, lower(a.span) as first_day, upper(a.span) - 1 as last_day from agreement a ";

  private final JdbcClient jdbc;

  Agreements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last signed first. */
  List<Agreement> of(UUID community) {
    return jdbc.sql(
            COLUMNS + "where a.community_id = :community order by a.signed_on desc, a.id desc")
        .param("community", community)
        .query(Agreements::read)
        .list();
  }

  /** Whoever comes second sees what the first one added. */
  void takeTurn(UUID community) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('agreements/' || :community, 0))")
        .param("community", community.toString())
        .query((row, number) -> true)
        .list();
  }

  Optional<Agreement> lock(UUID id, String district) {
    return jdbc.sql(
            COLUMNS
                + """
                join community c on c.id = a.community_id
                where a.id = :id and c.district = :district for update of a
                """)
        .param("id", id)
        .param("district", district)
        .query(Agreements::read)
        .optional();
  }

  /** The agreement of the community, not withdrawn, that carries the same file. */
  Optional<Agreement> sameFile(UUID community, UUID attachment) {
    return jdbc.sql(
            COLUMNS
                + """
                join attachment f on f.id = a.attachment_id
                where a.community_id = :community and a.withdrawn_at is null
                  and f.sha256 = (select sha256 from attachment where id = :attachment)
                limit 1
                """)
        .param("community", community)
        .param("attachment", attachment)
        .query(Agreements::read)
        .optional();
  }

  void add(Agreement agreement) {
    jdbc.sql(
            """
            insert into agreement (id, community_id, title, kind, signed_on, span, attachment_id, added_by, added_at, version)
            values (:id, :community, :title, :kind, :signedOn, daterange(:from, cast(:to as date), '[]'), :attachment, :by, :at, :version)
            """)
        .param("id", agreement.id())
        .param("community", agreement.communityId())
        .param("title", agreement.title())
        .param("kind", agreement.kind())
        .param("signedOn", agreement.signedOn())
        .param("from", agreement.from())
        .param("to", agreement.to())
        .param("attachment", agreement.attachmentId())
        .param("by", agreement.by())
        .param("at", utc(agreement.at()))
        .param("version", agreement.version())
        .update();
  }

  void withdraw(Agreement agreement, Agreement.Withdrawal withdrawal) {
    jdbc.sql(
            """
            update agreement set withdrawn_by = :by, withdrawn_at = :at, withdrawn_why = :why, version = :version
            where id = :id
            """)
        .param("by", withdrawal.by())
        .param("at", utc(withdrawal.at()))
        .param("why", withdrawal.reason())
        .param("version", agreement.version())
        .param("id", agreement.id())
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static Agreement read(ResultSet row, int number) throws SQLException {
    var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new Agreement(
        row.getObject("id", UUID.class),
        row.getObject("community_id", UUID.class),
        row.getString("title"),
        row.getString("kind"),
        row.getObject("signed_on", LocalDate.class),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getObject("attachment_id", UUID.class),
        row.getString("added_by"),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        withdrawn == null
            ? null
            : new Agreement.Withdrawal(
                row.getString("withdrawn_by"),
                withdrawn.toInstant(),
                row.getString("withdrawn_why")),
        row.getLong("version"));
  }
}
