package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows of the table of assignments, with their consents and first letters. */
@Component
class AssignmentRows {

  static final String SELECT =
      """
      select a.*, lower(a.period) as first_day, upper(a.period) - 1 as last_day,
             lower(a.publicity) as public_from, upper(a.publicity) - 1 as public_to, o.letter
        from assignment a left join dispatch_order o on o.assignment_id = a.id and o.kind = 'DISPATCH'
      """;

  private final JdbcClient db;

  AssignmentRows(JdbcClient db) {
    this.db = db;
  }

  Optional<Assignment> one(JdbcClient.StatementSpec query) {
    return all(query).stream().findFirst();
  }

  private record Row(
      Terms terms,
      String state,
      @Nullable String letter,
      @Nullable String reason,
      @Nullable String reasonCode,
      @Nullable Period publicity,
      long version) {

    Because said() {
      var because = because();
      return because == null ? Because.uncoded(present(reason)) : because;
    }

    @Nullable Because because() {
      return reasonCode == null ? null : new Because(reasonCode, present(reason));
    }
  }

  List<Assignment> all(JdbcClient.StatementSpec query) {
    var rows = query.query(AssignmentRows::row).list();
    var consents = consents(rows.stream().map(row -> row.terms.id()).toList());
    return rows.stream()
        .map(row -> assignment(row, consents.getOrDefault(row.terms.id(), unsaid(row.terms))))
        .toList();
  }

  private static Consents unsaid(Terms terms) {
    return terms.paper() == null ? Consents.pending() : Consents.NOBODY_ASKED;
  }

  private Map<UUID, Consents> consents(List<UUID> ids) {
    if (ids.isEmpty()) return Map.of();
    var words = new HashMap<UUID, List<Consent>>();
    db.sql("select * from assignment_consent where assignment_id = any(cast(:ids as uuid[]))")
        .param("ids", array(ids))
        .query(
            row -> {
              words
                  .computeIfAbsent(
                      row.getObject("assignment_id", UUID.class), id -> new ArrayList<>())
                  .add(Consents.word(row));
            });
    var consents = new HashMap<UUID, Consents>();
    words.forEach((id, list) -> consents.put(id, new Consents(list)));
    return consents;
  }

  private static Assignment assignment(Row row, Consents consents) {
    var terms = row.terms;
    long version = row.version;
    return switch (row.state) {
      case "PROPOSED" -> new Assignment.Proposed(terms, consents, version);
      case "CONSENTED" -> new Consented(terms, consents, version);
      case "PUBLICISED" ->
          new Publicised(terms, consents, Objects.requireNonNull(row.publicity), version);
      case "HINDERED" ->
          new Hindered(
              terms, consents, row.publicity, Objects.requireNonNull(row.because()), version);
      case "APPROVED" -> new Order.Approved(terms, consents, present(row.letter), version);
      case "IN_FORCE" ->
          new Order.InForce(terms, consents, present(row.letter), row.because(), version);
      case "RETURNED" ->
          new Order.Returned(terms, consents, present(row.letter), row.because(), version);
      case "ENDED" -> new Ended(terms, consents, present(row.letter), version);
      case "CANCELLED" ->
          new Order.Cancelled(
              terms, consents, present(row.letter), Objects.requireNonNull(row.because()), version);
      case "VOIDED" ->
          new Order.Voided(
              terms, consents, present(row.letter), Objects.requireNonNull(row.because()), version);
      case "DECLINED" -> new Assignment.Declined(terms, consents, row.said(), version);
      case "REJECTED" -> new Assignment.Rejected(terms, consents, row.said(), version);
      case "WITHDRAWN" -> new Assignment.Withdrawn(terms, consents, row.said(), version);
      default -> throw new IllegalStateException("assignment in state " + row.state);
    };
  }

  private static String present(@Nullable String text) {
    return Stream.ofNullable(text).findFirst().orElseThrow();
  }

  private static Terms.@Nullable Paper paper(ResultSet row) throws SQLException {
    var number = row.getString("paper_number");
    return number == null
        ? null
        : new Terms.Paper(
            number,
            row.getObject("paper_on", LocalDate.class),
            row.getObject("paper_to", LocalDate.class));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var terms =
        new Terms(
            row.getObject("id", UUID.class),
            row.getObject("need_id", UUID.class),
            row.getObject("person_id", UUID.class),
            AssignmentKind.valueOf(row.getString("kind")),
            row.getObject("sending_school_id", UUID.class),
            row.getObject("receiving_school_id", UUID.class),
            row.getObject("proposing_school_id", UUID.class),
            row.getString("district"),
            Subject.valueOf(row.getString("subject")),
            Stage.valueOf(row.getString("stage")),
            new Fte(row.getBigDecimal("fte")),
            new Period(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class)),
            row.getString("note"),
            row.getTimestamp("proposed_at").toInstant(),
            row.getBoolean("takes_establishment"),
            paper(row));
    var publicFrom = row.getObject("public_from", LocalDate.class);
    return new Row(
        terms,
        row.getString("state"),
        terms.paper() == null ? row.getString("letter") : terms.paper().number(),
        row.getString("reason"),
        row.getString("reason_code"),
        publicFrom == null
            ? null
            : new Period(publicFrom, row.getObject("public_to", LocalDate.class)),
        row.getLong("version"));
  }

  private static String[] array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
