package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.paging.SearchText;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts that a caller may see, narrowed; by number. */
@Component
class PostList {

  /** What of a post exists on the day that is asked for. */
  enum State {
    OPEN,
    CLOSED,
    COMING
  }

  /** How much of a post is held on the day by titular holders. */
  enum Held {
    VACANT,
    PARTLY,
    FULL
  }

  /**
   * What a list is narrowed by; null narrows nothing.
   *
   * @param members the schools of a community
   * @param day on which state and holders are looked at
   */
  record Wanted(
      @Nullable String q,
      @Nullable UUID schoolId,
      @Nullable Collection<UUID> members,
      @Nullable Subject subject,
      @Nullable Stage stage,
      @Nullable State state,
      @Nullable Held held,
      LocalDate day) {}

  record Place(String number, UUID id) {}

  private static final String FREE =
      """
      with free as materialized (
        select f.post_id as id, f.number, f.district from post_free f
         where f.district = :district and f.vacant = :vacant and f.since <= :day and f.until > :day%s)
      """;

  private final JdbcClient db;

  PostList(JdbcClient db) {
    this.db = db;
  }

  /** From after a place on. */
  List<Post> visible(Standing standing, Wanted wanted, @Nullable Place after, int limit) {
    boolean gathered = isGathered(standing, wanted);
    boolean alone = gathered && isNarrowedByNothingElse(wanted);
    var page =
        (after == null ? "" : " and ({p}.number, {p}.id) > (:after, :afterId)")
            + " order by {p}.number, {p}.id limit :limit";
    var from =
        gathered
            ? FREE.formatted(alone ? page.replace("{p}.id", "f.post_id").replace("{p}", "f") : "")
                + Posts.SELECT
                + " join free on free.id = p.id"
            : Posts.SELECT;
    return wanted(
            from
                + " where "
                + conditions(standing, wanted)
                + page.replace("{p}", gathered ? "free" : "p"),
            standing,
            wanted)
        .param("after", after == null ? null : after.number())
        .param("afterId", after == null ? null : after.id())
        .param("limit", limit)
        .query(Posts::post)
        .list();
  }

  long count(Standing standing, Wanted wanted) {
    var from = "select count(*) from post p";
    if (isGathered(standing, wanted)) {
      from =
          FREE.formatted("")
              + (isNarrowedByNothingElse(wanted)
                  ? "select count(*) from free p"
                  : from + " join free on free.id = p.id");
    }
    return wanted(from + " where " + conditions(standing, wanted), standing, wanted)
        .query(Long.class)
        .single();
  }

  private static boolean isNarrowedByNothingElse(Wanted wanted) {
    return SearchText.from(wanted.q) == null
        && wanted.subject == null
        && wanted.stage == null
        && wanted.state == null;
  }

  /**
   * Posts of a district that are not full are few, and anywhere among its numbers: they are picked
   * first, then put in order.
   */
  private static boolean isGathered(Standing standing, Wanted wanted) {
    return (wanted.held == Held.VACANT || wanted.held == Held.PARTLY)
        && isOfficerOnly(standing)
        && wanted.schoolId == null
        && wanted.members == null;
  }

  /** Only what is asked, so that the index of what is asked serves. */
  private static String conditions(Standing standing, Wanted wanted) {
    var all = new ArrayList<String>();
    all.add(
        isOfficerOnly(standing)
            ? "p.district = :district"
            : "(p.district = any(:districts) or p.school_id = any(cast(:schools as uuid[])))");
    if (SearchText.from(wanted.q) != null) all.add("p.number like :q");
    if (wanted.schoolId != null) all.add("p.school_id = :school");
    if (wanted.members != null) all.add("p.school_id = any(cast(:members as uuid[]))");
    if (wanted.subject != null) all.add("p.subject = :subject");
    if (wanted.stage != null) all.add("p.stage = :stage");
    if (wanted.state != null) {
      all.add(
          switch (wanted.state) {
            case OPEN -> "p.since <= :day and (p.until is null or p.until > :day)";
            case CLOSED -> "p.until <= :day";
            case COMING -> "p.since > :day";
          });
    }
    if (wanted.held != null && !isGathered(standing, wanted)) {
      all.add(held(wanted.held, isOfficerOnly(standing)));
    }
    return String.join(" and ", all);
  }

  private static String held(Held held, boolean ofDistrict) {
    var free =
        "select f.post_id from post_free f where f.since <= :day and f.until > :day"
            + (ofDistrict ? " and f.district = :district" : "");
    return switch (held) {
      case VACANT -> "p.id in (" + free + " and f.vacant)";
      case PARTLY -> "p.id in (" + free + " and not f.vacant)";
      case FULL -> "not exists (" + free + " and f.post_id = p.id)";
    };
  }

  private static boolean isOfficerOnly(Standing standing) {
    return standing.officerOf().size() == 1 && standing.schools().isEmpty();
  }

  private JdbcClient.StatementSpec wanted(String sql, Standing standing, Wanted wanted) {
    var members = wanted.members();
    return db.sql(sql)
        .param("district", standing.officerOf().stream().findFirst().orElse(null))
        .param("districts", standing.officerArray())
        .param("schools", standing.schoolArray())
        .param("q", SearchText.from(wanted.q))
        .param("school", wanted.schoolId())
        .param(
            "members",
            members == null ? null : members.stream().map(UUID::toString).toArray(String[]::new))
        .param("subject", name(wanted.subject()))
        .param("stage", name(wanted.stage()))
        .param("vacant", wanted.held == Held.VACANT)
        .param("day", wanted.day());
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }
}
