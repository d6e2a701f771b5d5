package cn.yanzhen.community.session;

import cn.yanzhen.community.community.TaskSource;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.tasks.Task;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** 活动簿: who wants to know what takes place when. Everybody of the district reads it. */
@Service
public class SessionBook implements TaskSource {
  public static final int MOST_DAYS = 62;

  /** More tasks than these nobody reads at once. */
  private static final int MOST_WAITING = 200;

  /** More sessions than these in two months are no file for people. */
  private static final int MOST_IN_A_FILE = 20_000;

  private final Sessions sessions;
  private final SharedSessions shared;
  private final Clock clock;

  SessionBook(Sessions sessions, SharedSessions shared, Clock clock) {
    this.sessions = sessions;
    this.shared = shared;
    this.clock = clock;
  }

  public Optional<Session> find(UUID id, String district) {
    return sessions.find(id, district).or(() -> shared.find(id, district));
  }

  public Page<Session> search(SessionFilter asked, PageRequest page) {
    requireBounds(asked);
    var filter = shared.asShown(asked);
    var after = page.cursor() == null ? null : Cursor.decode(page.cursor(), 2);
    var rows =
        sessions.page(
            filter,
            after == null ? null : instant(after.getFirst()),
            after == null ? null : id(after.getLast()),
            page.limit() + 1);
    return Page.of(
            rows,
            page.limit(),
            last -> Cursor.encode(last.slot().from().toString(), last.id().toString()))
        .withTotal(sessions.count(filter));
  }

  /** For a file. */
  public List<Session> all(SessionFilter filter) {
    requireBounds(filter);
    return sessions.page(shared.asShown(filter), null, null, MOST_IN_A_FILE);
  }

  /** Sessions that began and of which their host has not said what came of them. */
  @Override
  public Stream<Task> waitingFor(Caller caller) {
    var own = caller.organisations("SCHOOL_ADMIN", LocalDate.now(clock));
    if (own.isEmpty()) {
      return Stream.empty();
    }
    return sessions
        .unreported(caller.requireDistrict(), own, clock.instant(), MOST_WAITING)
        .stream()
        .map(
            session ->
                new Task(
                    "REPORT_SESSION",
                    "填报"
                        + session.kind().word()
                        + "「"
                        + session.activity().heading().title()
                        + "」的开展情况",
                    session.id().toString(),
                    "/sessions/" + session.id(),
                    session.slot().from()));
  }

  private static void requireBounds(SessionFilter filter) {
    if (filter.to().isBefore(filter.from())) {
      throw Refusal.invalid("community/session-interval", "to", "结束日期不能早于起始日期。").exception();
    }
    if (ChronoUnit.DAYS.between(filter.from(), filter.to()) >= MOST_DAYS) {
      throw Refusal.invalid(
              "community/session-interval", "to", "一次最多查询 " + MOST_DAYS + " 天，请缩短日期范围。")
          .exception();
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException notOurs) {
      throw wrongCursor();
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOurs) {
      throw wrongCursor();
    }
  }

  private static RuntimeException wrongCursor() {
    return Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
  }
}
