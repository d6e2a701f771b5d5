package cn.yanzhen.community.community;

import cn.yanzhen.community.contract.ContractDesk;
import cn.yanzhen.community.contract.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 跨区县成员: schools in communities of other districts, and what these let each other see. */
@Component
public class Guests {
  /** More of these two districts would have nobody's contract cover them. */
  private static final int MOST = 1000;

  private static final String ROWS =
      """
      select m.id, m.community_id, c.name as community_name, c.state, m.host, m.school_id, s.name as school_name,
             m.guest, m.place, lower(m.span) as first_day, upper(m.span) - 1 as last_day
      from membership m join community c on c.id = m.community_id join school_on(:today) s on s.id = m.school_id
      where m.guest is not null and
      """;

  private final JdbcClient jdbc;
  private final ContractDesk contracts;
  private final Clock clock;

  Guests(JdbcClient jdbc, ContractDesk contracts, Clock clock) {
    this.jdbc = jdbc;
    this.contracts = contracts;
    this.clock = clock;
  }

  /** Of two districts, in both directions, whatever the days. */
  public List<Guest> between(String one, String other) {
    return jdbc.sql(
            ROWS
                + "(m.host = :one and m.guest = :other or m.host = :other and m.guest = :one) order"
                + " by c.name, c.id, s.name, m.span limit :most")
        .param("one", one)
        .param("other", other)
        .param("today", today())
        .param("most", MOST)
        .query(Guests::read)
        .list();
  }

  /** By the membership's id. */
  public Map<UUID, Guest> of(Collection<UUID> communities) {
    return jdbc
        .sql(ROWS + "m.community_id = any (cast(:ids as uuid[]))")
        .param("ids", communities.stream().map(UUID::toString).toArray(String[]::new))
        .param("today", today())
        .query(Guests::read)
        .list()
        .stream()
        .collect(Collectors.toMap(Guest::membershipId, guest -> guest));
  }

  /** The districts of the schools of a community that are of another one. */
  Map<UUID, String> homes(UUID community) {
    return jdbc
        .sql(
            "select distinct school_id, school_district from membership where community_id = :id"
                + " and school_district <> host")
        .param("id", community)
        .query(
            (row, number) ->
                Map.entry(row.getObject("school_id", UUID.class), row.getString("school_district")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * The district whose community this is, when it lets this other district see this of it today: by
   * a contract that holds today, and a school of ours that belongs to it by that contract.
   */
  public Optional<String> hostThatShows(UUID community, String district, Share share) {
    var ours =
        jdbc.sql(
                ROWS
                    + "m.community_id = :id and m.guest = :district and c.state in ('APPROVED',"
                    + " 'ENDED')")
            .param("id", community)
            .param("district", district)
            .param("today", today())
            .query(Guests::read)
            .list();
    return ours.stream()
        .findFirst()
        .map(Guest::host)
        .filter(
            host ->
                contracts
                    .between(host, district, today())
                    .filter(contract -> contract.shares().contains(share))
                    .map(contract -> new Period(contract.from(), contract.to()))
                    .filter(days -> ours.stream().anyMatch(guest -> guest.period().overlaps(days)))
                    .isPresent());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Guest read(ResultSet row, int number) throws SQLException {
    return new Guest(
        row.getObject("id", UUID.class),
        row.getObject("community_id", UUID.class),
        row.getString("community_name"),
        State.valueOf(row.getString("state")),
        row.getString("host"),
        row.getObject("school_id", UUID.class),
        row.getString("school_name"),
        row.getString("guest"),
        Place.valueOf(row.getString("place")),
        CommunityRows.period(row));
  }
}
