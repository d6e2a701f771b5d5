package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.paging.SearchText;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
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

  private static final String WANTED =
      """
       where (p.district = any(:districts) or p.school_id = any(cast(:schools as uuid[])))
         and (cast(:q as text) is null or p.number like :q)
         and (cast(:school as uuid) is null or p.school_id = :school)
         and (not :inCommunity or p.school_id = any(cast(:members as uuid[])))
         and (cast(:subject as text) is null or p.subject = :subject)
         and (cast(:stage as text) is null or p.stage = :stage)
         and (cast(:state as text) is null or :state = case
               when p.period @> cast(:day as date) then 'OPEN'
               when lower(p.period) > cast(:day as date) then 'COMING' else 'CLOSED' end)
         and (cast(:held as text) is null or :held = (
               select case when coalesce(sum(h.share), 0) = 0 then 'VACANT'
                           when sum(h.share) < p.fte then 'PARTLY' else 'FULL' end
                 from post_holding h where h.post_id = p.id and h.period @> cast(:day as date)))
      """;

  private final JdbcClient db;

  PostList(JdbcClient db) {
    this.db = db;
  }

  /** From after a place on. */
  List<Post> visible(Standing standing, Wanted wanted, @Nullable Place after, int limit) {
    return wanted(
            db.sql(
                Posts.SELECT
                    + WANTED
                    + " and (cast(:after as text) is null or (p.number, p.id) > (:after, :afterId))"
                    + " order by p.number, p.id limit :limit"),
            standing,
            wanted)
        .param("after", after == null ? null : after.number())
        .param("afterId", after == null ? null : after.id())
        .param("limit", limit)
        .query(Posts::post)
        .list();
  }

  long count(Standing standing, Wanted wanted) {
    return wanted(db.sql("select count(*) from post p" + WANTED), standing, wanted)
        .query(Long.class)
        .single();
  }

  private static JdbcClient.StatementSpec wanted(
      JdbcClient.StatementSpec query, Standing standing, Wanted wanted) {
    var members = wanted.members();
    return query
        .param("districts", standing.officerArray())
        .param("schools", standing.schoolArray())
        .param("q", SearchText.inside(wanted.q()))
        .param("school", wanted.schoolId())
        .param("inCommunity", members != null)
        .param(
            "members",
            members == null
                ? new String[0]
                : members.stream().map(UUID::toString).toArray(String[]::new))
        .param("subject", name(wanted.subject()))
        .param("stage", name(wanted.stage()))
        .param("state", name(wanted.state()))
        .param("held", name(wanted.held()))
        .param("day", wanted.day());
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }
}
