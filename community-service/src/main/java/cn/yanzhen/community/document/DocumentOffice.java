package cn.yanzhen.community.document;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 档案室: takes in files, hands them out, and throws away what nobody refers to. */
@Service
public class DocumentOffice {
  private static final String COLUMNS =
      "id, name, kind, octet_length(content) as size, sha256, account_name, at";

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  DocumentOffice(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes a file in, or refuses it by its content; it is swept unless something refers to it soon.
   */
  @Transactional
  public Attachment add(String givenName, byte[] content, Caller by) {
    var name = plain(givenName);
    var kind =
        switch (Inspection.of(name, content)) {
          case Inspection.Passed(var passed) -> passed;
          case Inspection.Failed(var refusal) -> throw refusal.exception();
        };
    var id = Ids.next();
    var digest = digest(content);
    jdbc.sql(
            """
            insert into attachment (id, district, name, kind, content, sha256, account, account_name, at)
            values (:id, :district, :name, :kind, :content, :sha256, :account, :by, :at)
            """)
        .param("id", id)
        .param("district", by.requireDistrict())
        .param("name", name)
        .param("kind", kind.name())
        .param("content", content)
        .param("sha256", digest)
        .param("account", by.account())
        .param("by", by.name())
        .param("at", OffsetDateTime.now(clock))
        .update();
    audit.record(
        by,
        "attachment.added",
        id.toString(),
        Map.of("name", name, "size", content.length, "sha256", digest));
    return find(id, by.requireDistrict()).orElseThrow();
  }

  /** Without the folders and signs that some browsers send along. */
  private static String plain(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var plain = last.replaceAll("\\p{Cntrl}", "").strip();
    return plain.length() > 200 ? plain.substring(plain.length() - 200) : plain;
  }

  public Optional<Attachment> find(UUID id, String district) {
    return jdbc.sql(
            "select " + COLUMNS + " from attachment where id = :id and district = :district")
        .param("id", id)
        .param("district", district)
        .query(DocumentOffice::read)
        .optional();
  }

  public Map<UUID, Attachment> withIds(Collection<UUID> ids) {
    return jdbc
        .sql("select " + COLUMNS + " from attachment where id = any (cast(:ids as uuid[]))")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(DocumentOffice::read)
        .list()
        .stream()
        .collect(Collectors.toMap(Attachment::id, Function.identity()));
  }

  public byte[] content(UUID id) {
    return jdbc.sql("select content from attachment where id = :id")
        .param("id", id)
        .query((row, number) -> row.getBytes("content"))
        .single();
  }

  /** From now on something refers to it; whether there is such a file in the district. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean keep(UUID id, String district) {
    return jdbc.sql("update attachment set kept = true where id = :id and district = :district")
            .param("id", id)
            .param("district", district)
            .update()
        == 1;
  }

  @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
  void sweep() {
    jdbc.sql("delete from attachment where not kept and at < :yesterday")
        .param("yesterday", OffsetDateTime.now(clock).minusDays(1))
        .update();
  }

  private static Attachment read(ResultSet row, int number) throws SQLException {
    return new Attachment(
        row.getObject("id", UUID.class),
        row.getString("name"),
        Kind.valueOf(row.getString("kind")),
        row.getInt("size"),
        row.getString("sha256"),
        row.getString("account_name"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
