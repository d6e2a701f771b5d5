package cn.yanzhen.identity.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts a try before it is checked, so that a hundred at once are a hundred. From the fifth on the
 * name pauses for a minute, then two, four … at most fifteen, with one try between. Names that do
 * not exist are counted alike; at most 10,000 names are remembered, each for a day.
 */
@Component
class SignInThrottle {
  static final int FREE_TRIES = 5;
  static final int NAMES = 10_000;

  private final JdbcClient jdbc;
  // Real time: a demonstration that moves the business clock must neither free nor block anybody.
  private final InstantSource time = InstantSource.system();

  SignInThrottle(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes one try; gives how long to wait when there is none, else null. */
  @Nullable Duration take(String username) {
    OffsetDateTime now = time.instant().atOffset(ZoneOffset.UTC);
    Try taken =
        jdbc.sql(
                """
                insert into sign_in_failure as f (username, failures, last_at) values (:name, 1, :now)
                on conflict (username) do update set
                  failures = case when f.blocked_until > :now then f.failures
                                  when f.last_at < :yesterday then 1
                                  else f.failures + 1 end,
                  blocked_until = case when f.blocked_until > :now then f.blocked_until
                                       when f.last_at < :yesterday then null
                                       when f.failures + 1 < :free then null
                                       else cast(:now as timestamptz)
                                            + least(60 * power(2, least(f.failures + 1 - :free, 10)), 900)
                                              * interval '1 second' end,
                  last_at = case when f.blocked_until > :now then f.last_at else :now end
                returning new.failures,
                          case when old.blocked_until > :now then old.blocked_until end as blocked_until
                """)
            .param("name", username)
            .param("now", now)
            .param("yesterday", now.minusDays(1))
            .param("free", FREE_TRIES)
            .query(Try.class)
            .single();
    if (taken.failures == 1) forgetOldest();
    Instant until = taken.blockedUntil;
    return until == null ? null : Duration.between(now.toInstant(), until);
  }

  void succeeded(String username) {
    jdbc.sql("delete from sign_in_failure where username = :name").param("name", username).update();
  }

  private void forgetOldest() {
    jdbc.sql(
            """
            delete from sign_in_failure where username in
              (select username from sign_in_failure order by last_at desc offset :names)
            """)
        .param("names", NAMES)
        .update();
  }

  private record Try(int failures, @Nullable Instant blockedUntil) {}
}
