package cn.yanzhen.community.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables of contracts and their terms. */
@Repository
class Contracts {
  private static final String COLUMNS =
      "select *, lower(span) as first_day, upper(span) - 1 as last_day from contract ";

  /** Whom it is not about does not see it; what is not agreed is the officers' affair. */
  private static final String MATCHES =
      """
      where :district in (proposer, partner) and (:officer or holds)
        and (cast(:state as text) is null or state = :state)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Contracts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Until the transaction ends nobody else agrees between these two, whoever proposed. */
  void takeTurn(Contract contract) {
    var pair =
        contract.proposer().compareTo(contract.partner()) < 0
            ? contract.proposer() + "/" + contract.partner()
            : contract.partner() + "/" + contract.proposer();
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('contracts/' || :pair, 0))")
        .param("pair", pair)
        .query((row, number) -> true)
        .list();
  }

  Optional<Contract> find(UUID id, String district) {
    return one(id, district, "");
  }

  Optional<Contract> lock(UUID id, String district) {
    return one(id, district, " for update");
  }

  private Optional<Contract> one(UUID id, String district, String lock) {
    return jdbc.sql(COLUMNS + "where id = :id and :district in (proposer, partner)" + lock)
        .param("id", id)
        .param("district", district)
        .query(Contracts::read)
        .optional();
  }

  /** Newest first, beginning before the given id. */
  List<Contract> page(
      String district,
      boolean officer,
      @Nullable ContractState state,
      @Nullable UUID before,
      int limit) {
    return filtered(
            COLUMNS
                + MATCHES
                + " and (cast(:before as uuid) is null or id < cast(:before as uuid)) order by id"
                + " desc limit :limit",
            district,
            officer,
            state)
        .param("before", before)
        .param("limit", limit)
        .query(Contracts::read)
        .list();
  }

  long count(String district, boolean officer, @Nullable ContractState state) {
    return filtered("select count(*) from contract " + MATCHES, district, officer, state)
        .query(Long.class)
        .single();
  }

  private StatementSpec filtered(
      String sql, String district, boolean officer, @Nullable ContractState state) {
    return jdbc.sql(sql)
        .param("district", district)
        .param("officer", officer)
        .param("state", state == null ? null : state.name());
  }

  /** Proposals that this district has to answer. */
  List<Contract> waitingFor(String district, int atMost) {
    return jdbc.sql(
            COLUMNS + "where partner = :district and state = 'PROPOSED' order by id limit :atMost")
        .param("district", district)
        .param("atMost", atMost)
        .query(Contracts::read)
        .list();
  }

  /** One that holds between the same two on a day of this one. */
  Optional<Contract> inTheWay(Contract contract) {
    return jdbc.sql(
            COLUMNS
                + """
                where one = least(:proposer, :partner) and other = greatest(:proposer, :partner) and holds
                  and span && daterange(:from, :to, '[]') and id <> :id
                order by span limit 1
                """)
        .param("proposer", contract.proposer())
        .param("partner", contract.partner())
        .param("from", contract.from())
        .param("to", contract.to())
        .param("id", contract.id())
        .query(Contracts::read)
        .optional();
  }

  /** Contracts that share something and hold at some time, of one district. */
  List<Contract> sharing(String district, Share share) {
    return jdbc.sql(
            COLUMNS
                + "where :district in (proposer, partner) and holds and :share = any (shares) order"
                + " by span")
        .param("district", district)
        .param("share", share.name())
        .query(Contracts::read)
        .list();
  }

  /** Contracts that hold on a day, between these two. */
  Optional<Contract> between(String one, String other, LocalDate day) {
    return jdbc.sql(
            COLUMNS
                + """
                where one = least(:one, :other) and other = greatest(:one, :other) and holds
                  and span @> cast(:day as date)
                """)
        .param("one", one)
        .param("other", other)
        .param("day", day)
        .query(Contracts::read)
        .optional();
  }

  boolean hasSchools(String district) {
    return jdbc.sql("select exists (select from school where district = :district)")
        .param("district", district)
        .query(Boolean.class)
        .single();
  }

  void add(Contract contract) {
    bind(
            """
            insert into contract (id, number, title, proposer, partner, span, agreed_to, shares, attachment_id, state,
                                  reason, proposed_by, decided_by, since, version)
            values (:id, :number, :title, :proposer, :partner, daterange(:from, :to, '[]'), :agreedTo, :shares,
                    :attachment, :state, :reason, :proposedBy, :decidedBy, :since, :version)
            """,
            contract)
        .update();
  }

  void step(Contract contract) {
    int rows =
        bind(
                """
                update contract
                set span = daterange(:from, :to, '[]'), state = :state, reason = :reason, decided_by = :decidedBy,
                    since = :since, version = :version
                where id = :id and version = :version - 1
                """,
                contract)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("contract " + contract.id() + " is not as it was read");
    }
  }

  /** From now on schools may belong across the line. */
  void open(Contract contract) {
    for (boolean turned : new boolean[] {false, true}) {
      jdbc.sql(
              """
              insert into contract_term (contract_id, host, guest, span)
              values (:id, :host, :guest, daterange(:from, :to, '[]'))
              """)
          .param("id", contract.id())
          .param("host", turned ? contract.partner() : contract.proposer())
          .param("guest", turned ? contract.proposer() : contract.partner())
          .param("from", contract.from())
          .param("to", contract.to())
          .update();
    }
  }

  /** The database refuses while a school still belongs by it afterwards. */
  void shorten(Contract contract) {
    jdbc.sql("update contract_term set span = daterange(:from, :to, '[]') where contract_id = :id")
        .param("id", contract.id())
        .param("from", contract.from())
        .param("to", contract.to())
        .update();
  }

  private StatementSpec bind(String sql, Contract contract) {
    return jdbc.sql(sql)
        .param("id", contract.id())
        .param("number", contract.number())
        .param("title", contract.title())
        .param("proposer", contract.proposer())
        .param("partner", contract.partner())
        .param("from", contract.from())
        .param("to", contract.to())
        .param("agreedTo", contract.agreedTo())
        .param("shares", contract.shares().stream().map(Enum::name).toArray(String[]::new))
        .param("attachment", contract.attachmentId(), java.sql.Types.OTHER)
        .param("state", contract.state().name())
        .param("reason", contract.reason())
        .param("proposedBy", contract.proposedBy())
        .param("decidedBy", contract.decidedBy())
        .param("since", OffsetDateTime.ofInstant(contract.since(), clock.getZone()))
        .param("version", contract.version());
  }

  private static Contract read(ResultSet row, int number) throws SQLException {
    return new Contract(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("title"),
        row.getString("proposer"),
        row.getString("partner"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getObject("agreed_to", LocalDate.class),
        Arrays.stream((String[]) row.getArray("shares").getArray())
            .map(Share::valueOf)
            .collect(Collectors.toSet()),
        row.getObject("attachment_id", UUID.class),
        ContractState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("proposed_by"),
        row.getString("decided_by"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }
}
