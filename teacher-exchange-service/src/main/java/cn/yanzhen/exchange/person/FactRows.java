package cn.yanzhen.exchange.person;

import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Facts as rows; a fact's last day is the day before the end of its range. */
@Component
class FactRows {

  /** What is sealed of an exemption. */
  record Ground(String reason, @Nullable String detail) {}

  private final SealedTexts sealed;
  private final JsonMapper json;

  FactRows(SealedTexts sealed, JsonMapper json) {
    this.sealed = sealed;
    this.json = json;
  }

  static String table(Class<? extends Fact> kind) {
    return "person_" + word(kind);
  }

  /** As the table ends and as the past calls it. */
  static String word(Class<? extends Fact> kind) {
    return switch (kind.getSimpleName()) {
      case "TitleHeld" -> "title";
      case "HonourHeld" -> "honour";
      case "GraduatingYear" -> "graduating_year";
      default -> kind.getSimpleName().toLowerCase(Locale.ROOT);
    };
  }

  static Fact.TitleHeld title(ResultSet row, int number) throws SQLException {
    return new Fact.TitleHeld(
        id(row), person(row), Title.valueOf(row.getString("title")), day(row, "since"));
  }

  static Fact.HonourHeld honour(ResultSet row, int number) throws SQLException {
    return new Fact.HonourHeld(
        id(row),
        person(row),
        Honour.valueOf(row.getString("honour")),
        day(row, "granted_on"),
        row.getString("granted_by"));
  }

  static Fact.Office office(ResultSet row, int number) throws SQLException {
    var period = Days.of(row.getString("period"));
    return new Fact.Office(
        id(row),
        person(row),
        row.getObject("school_id", UUID.class),
        OfficeRank.valueOf(row.getString("rank")),
        row.getString("post"),
        period.from(),
        period.to());
  }

  static Fact.Certificate certificate(ResultSet row, int number) throws SQLException {
    return new Fact.Certificate(
        id(row),
        person(row),
        Stage.valueOf(row.getString("stage")),
        Optional.ofNullable(row.getString("subject")).map(Subject::valueOf).orElse(null),
        day(row, "obtained_on"));
  }

  static Fact.GraduatingYear graduatingYear(ResultSet row, int number) throws SQLException {
    return new Fact.GraduatingYear(id(row), person(row), row.getInt("school_year"));
  }

  Fact.Exemption exemption(ResultSet row, int number) throws SQLException {
    var period = Days.of(row.getString("period"));
    var ground = ground(id(row), row.getBytes("ground_sealed"));
    return new Fact.Exemption(
        id(row),
        person(row),
        ground.reason(),
        ground.detail(),
        Objects.requireNonNull(period.from()),
        period.to(),
        row.getString("evidence"),
        row.getString("decided_by"),
        day(row, "decided_on"));
  }

  static Fact.Wish wish(ResultSet row, int number) throws SQLException {
    var period = Days.of(row.getString("period"));
    return new Fact.Wish(
        id(row),
        person(row),
        given((String[]) row.getArray("kinds").getArray()),
        given((UUID[]) row.getArray("schools").getArray()),
        given((UUID[]) row.getArray("communities").getArray()),
        given((String[]) row.getArray("districts").getArray()),
        Objects.requireNonNull(period.from()),
        period.to(),
        row.getString("note"),
        day(row, "withdrawn_on"));
  }

  /** Empty places were taken once; they mean nothing. */
  private static <T> List<T> given(T[] places) {
    return Stream.of(places).filter(Objects::nonNull).toList();
  }

  Ground ground(UUID exemption, byte[] kept) {
    return json.readValue(
        sealed.open(SealedTexts.Purpose.EXEMPTION, exemption, kept), Ground.class);
  }

  byte[] ground(Fact.Exemption fact) {
    return sealed.seal(
        SealedTexts.Purpose.EXEMPTION,
        fact.id(),
        json.writeValueAsString(new Ground(fact.reason(), fact.detail())));
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject("id", UUID.class);
  }

  private static UUID person(ResultSet row) throws SQLException {
    return row.getObject("person_id", UUID.class);
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
