package cn.yanzhen.community.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was believed of a community before, newest first. */
@Repository
class Past {
  /** More corrections than these of one community nobody has seen. */
  private static final int MOST = 1000;

  private static final String OF_A_CASE =
      """
      , lower(span) as first_day, upper(span) - 1 as last_day,
        lower(known) as known_from, upper(known) as known_to
      """;

  private final JdbcClient jdbc;

  Past(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PastFact> memberships(UUID community) {
    return of(community, "membership_past").query(Past::membership).list();
  }

  List<PastFact> cycles(UUID community) {
    return of(community, "cycle_past").query(Past::cycle).list();
  }

  private JdbcClient.StatementSpec of(UUID community, String table) {
    return jdbc.sql(
            "select *"
                + OF_A_CASE
                + "from "
                + table
                + " where community_id = :community and not isempty(known) order by number desc"
                + " limit :most")
        .param("community", community)
        .param("most", MOST);
  }

  private static PastFact membership(ResultSet row, int number) throws SQLException {
    return fact(row, true);
  }

  private static PastFact cycle(ResultSet row, int number) throws SQLException {
    return fact(row, false);
  }

  private static PastFact fact(ResultSet row, boolean membership) throws SQLException {
    return new PastFact(
        membership ? CommunityRows.membership(row, "membership_id") : null,
        membership ? null : CommunityRows.period(row),
        row.getObject("known_from", OffsetDateTime.class).toInstant(),
        row.getObject("known_to", OffsetDateTime.class).toInstant(),
        row.getObject("case_id", UUID.class),
        row.getString("by_whom"),
        row.getString("why"));
  }
}
