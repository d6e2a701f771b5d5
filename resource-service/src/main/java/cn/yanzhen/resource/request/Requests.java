package cn.yanzhen.resource.request;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.resource.item.Commissions;
import cn.yanzhen.resource.item.Kind;
import cn.yanzhen.resource.item.Stage;
import cn.yanzhen.resource.item.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests in the database. */
@Component
class Requests implements Commissions {

  private static final String SELECT =
      """
      select id, school_id, district, title, detail, subject, stage, kind, needed_by, state, claimed_by, resource_id,
             posted_at, posted_by, version
      from resource_request
      """;

  private final JdbcClient jdbc;

  Requests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ResourceRequest> find(UUID id, String district) {
    return jdbc.sql(SELECT + "where id = ? and district = ?")
        .params(id, district)
        .query(Requests::request)
        .optional();
  }

  @Override
  public boolean claimedBy(UUID request, UUID school) {
    return jdbc.sql(
            "select exists (select 1 from resource_request where id = ? and claimed_by = ? and"
                + " state = 'CLAIMED')")
        .params(request, school)
        .query(Boolean.class)
        .single();
  }

  Optional<ResourceRequest> lock(UUID id, String district) {
    return jdbc.sql(SELECT + "where id = ? and district = ? for update")
        .params(id, district)
        .query(Requests::request)
        .optional();
  }

  /** Newest first. */
  Page<ResourceRequest> list(RequestFilter filter, PageRequest page) {
    var where = new StringBuilder("where district = :district");
    var values = new HashMap<String, Object>();
    values.put("district", filter.district());
    if (filter.state() != null) {
      where.append(" and state = :state");
      values.put("state", filter.state().name());
    }
    if (filter.schoolId() != null) {
      where.append(" and school_id = :school");
      values.put("school", filter.schoolId());
    }
    if (filter.claimedBy() != null) {
      where.append(" and claimed_by = :claimedBy");
      values.put("claimedBy", filter.claimedBy());
    }
    String cursor = page.cursor();
    if (cursor != null) {
      where.append(" and (posted_at, id) < (:at, :id)");
      List<String> after = Cursor.decode(cursor, 2);
      try {
        values.put("at", Instant.parse(after.get(0)).atOffset(ZoneOffset.UTC));
        values.put("id", UUID.fromString(after.get(1)));
      } catch (DateTimeParseException | IllegalArgumentException notOurs) {
        throw Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
      }
    }
    values.put("most", page.limit() + 1);
    var rows =
        jdbc.sql(SELECT + where + " order by posted_at desc, id desc limit :most")
            .params(values)
            .query(Requests::request)
            .list();
    return Page.of(
        rows,
        page.limit(),
        last -> Cursor.encode(last.postedAt().toString(), last.id().toString()));
  }

  List<ResourceRequest> open(Collection<UUID> askingSchools) {
    return of("state = 'OPEN' and school_id = any(?)", askingSchools);
  }

  List<ResourceRequest> claimed(Collection<UUID> claimingSchools) {
    return of("state = 'CLAIMED' and claimed_by = any(?)", claimingSchools);
  }

  List<ResourceRequest> delivered(Collection<UUID> askingSchools) {
    return of("state = 'DELIVERED' and school_id = any(?)", askingSchools);
  }

  List<ResourceRequest> deliveredFor(String account) {
    return jdbc.sql(
            SELECT + "where state = 'DELIVERED' and posted_by = ? order by posted_at limit 200")
        .param(account)
        .query(Requests::request)
        .list();
  }

  private List<ResourceRequest> of(String where, Collection<UUID> schools) {
    if (schools.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(SELECT + "where " + where + " order by posted_at limit 200")
        .param(schools.toArray(UUID[]::new))
        .query(Requests::request)
        .list();
  }

  void add(ResourceRequest request) {
    Wish wish = request.wish();
    jdbc.sql(
            """
            insert into resource_request(id, school_id, district, title, detail, subject, stage, kind, needed_by, state,
                                         posted_at, posted_by, version)
            values (:id, :school, :district, :title, :detail, :subject, :stage, :kind, :neededBy, :state, :at, :by, :version)
            """)
        .param("id", request.id())
        .param("school", wish.schoolId())
        .param("district", wish.district())
        .param("title", wish.title())
        .param("detail", wish.detail())
        .param("subject", wish.subject().name())
        .param("stage", wish.stage().name())
        .param("kind", wish.kind().name())
        .param("neededBy", wish.neededBy())
        .param("state", request.progress().state().name())
        .param("at", request.postedAt().atOffset(ZoneOffset.UTC))
        .param("by", request.postedBy())
        .param("version", request.version())
        .update();
  }

  void update(ResourceRequest request) {
    jdbc.sql(
            """
            update resource_request set state = :state, claimed_by = :claimedBy, resource_id = :resource, version = :version
            where id = :id
            """)
        .param("id", request.id())
        .param("state", request.progress().state().name())
        .param("claimedBy", request.progress().claimedBy())
        .param("resource", request.progress().resource())
        .param("version", request.version())
        .update();
  }

  void note(ResourceRequest request, Step step, Instant at, Caller by, @Nullable String words) {
    jdbc.sql(
            """
            insert into request_step(request_id, number, what, at, by_account, by_name, note)
            values (:id, :number, :what, :at, :account, :name, :words)
            """)
        .param("id", request.id())
        .param("number", request.version())
        .param("what", step.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("account", by.account())
        .param("name", by.name())
        .param("words", words)
        .update();
  }

  List<RequestStep> history(UUID id) {
    return jdbc.sql(
            "select what, at, by_name, note from request_step where request_id = ? order by number")
        .param(id)
        .query(
            (row, number) ->
                new RequestStep(
                    Step.valueOf(row.getString("what")),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("by_name"),
                    row.getString("note")))
        .list();
  }

  /** When each request came to where it is. */
  Map<UUID, Instant> since(Collection<UUID> ids) {
    var since = new HashMap<UUID, Instant>();
    if (!ids.isEmpty()) {
      jdbc.sql(
              "select request_id, max(at) at from request_step where request_id = any(?) group by"
                  + " request_id")
          .param(ids.toArray(UUID[]::new))
          .query(
              row -> {
                since.put(
                    row.getObject("request_id", UUID.class),
                    row.getObject("at", OffsetDateTime.class).toInstant());
              });
    }
    return since;
  }

  private static ResourceRequest request(ResultSet row, int number) throws SQLException {
    UUID claimedBy = row.getObject("claimed_by", UUID.class);
    UUID resource = row.getObject("resource_id", UUID.class);
    Progress progress =
        switch (Progress.State.valueOf(row.getString("state"))) {
          case OPEN -> new Progress.Open();
          case CLAIMED -> new Progress.Claimed(claimedBy);
          case DELIVERED -> new Progress.Delivered(claimedBy, resource);
          case ACCEPTED -> new Progress.Accepted(claimedBy, resource);
          case WITHDRAWN -> new Progress.Withdrawn(claimedBy);
        };
    return new ResourceRequest(
        row.getObject("id", UUID.class),
        new Wish(
            row.getObject("school_id", UUID.class),
            row.getString("district"),
            row.getString("title"),
            row.getString("detail"),
            Subject.valueOf(row.getString("subject")),
            Stage.valueOf(row.getString("stage")),
            Kind.valueOf(row.getString("kind")),
            row.getObject("needed_by", LocalDate.class)),
        progress,
        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
        row.getString("posted_by"),
        row.getLong("version"));
  }
}
