package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A numbered post at a school.
 *
 * @param number unique in the district, such as 学校标识码-序号
 * @param to its last day; null while it is open
 * @param closedCode why it was closed; {@code post-closing-reasons.yml}
 */
public record Post(
    UUID id,
    String district,
    String number,
    UUID schoolId,
    Subject subject,
    Stage stage,
    Fte fte,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String closedCode,
    @Nullable String closedNote,
    long version) {

  /** Stands for an open end where an interval must have one. */
  static final LocalDate FOREVER = LocalDate.of(9999, 12, 30);

  static Period period(LocalDate from, @Nullable LocalDate to) {
    return new Period(from, to == null ? FOREVER : to);
  }

  static String words(Period days) {
    return days.to().equals(FOREVER) ? days.from() + " 起" : days.toString();
  }

  public Period days() {
    return period(from, to);
  }

  boolean isKnownTo(Standing standing) {
    return standing.isOfficerOf(district)
        || standing.administers(schoolId)
        || standing.leads(schoolId);
  }

  boolean isRunBy(Standing standing) {
    return standing.isOfficerOf(district) || standing.administers(schoolId);
  }

  /** As told by events and ETags after one more change. */
  Post changed() {
    return new Post(
        id,
        district,
        number,
        schoolId,
        subject,
        stage,
        fte,
        from,
        to,
        closedCode,
        closedNote,
        version + 1);
  }

  Post closed(LocalDate lastDay, String code, @Nullable String note) {
    return new Post(
        id,
        district,
        number,
        schoolId,
        subject,
        stage,
        fte,
        from,
        lastDay,
        code,
        note,
        version + 1);
  }

  /** What somebody says when they open a post, or a file brings. */
  public record Wish(
      UUID schoolId,
      Subject subject,
      Stage stage,
      Fte fte,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String closedCode,
      @Nullable String closedNote) {

    public boolean saysTheSameAs(Post post) {
      return equals(
          new Wish(
              post.schoolId,
              post.subject,
              post.stage,
              post.fte,
              post.from,
              post.to,
              post.closedCode,
              post.closedNote));
    }

    Post as(UUID id, String district, String number, long version) {
      return new Post(
          id,
          district,
          number,
          schoolId,
          subject,
          stage,
          fte,
          from,
          to,
          closedCode,
          closedNote,
          version);
    }
  }
}
