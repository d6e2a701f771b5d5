package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.post.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The words of all parties, in the order of {@link Party}. */
public record Consents(List<Consent> all) {

  public Consents {
    all = List.copyOf(all);
  }

  static Consents pending() {
    return new Consents(Arrays.stream(Party.values()).map(Consent::pending).toList());
  }

  public Consent of(Party party) {
    return all.stream().filter(consent -> consent.party() == party).findFirst().orElseThrow();
  }

  Consents with(Consent word) {
    return new Consents(
        all.stream().map(consent -> consent.party() == word.party() ? word : consent).toList());
  }

  boolean areComplete() {
    return all.stream().allMatch(consent -> consent.state() == Consent.State.GIVEN);
  }

  /** A row of a table of consents. */
  static Consent word(ResultSet row) throws SQLException {
    var at = row.getTimestamp("given_at");
    return new Consent(
        Party.valueOf(row.getString("party")),
        Consent.State.valueOf(row.getString("state")),
        row.getString("given_by"),
        at == null ? null : at.toInstant(),
        row.getString("reason"));
  }
}
