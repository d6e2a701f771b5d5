package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.post.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of all parties that are asked, round by round, in a round in the order of {@link
 * Party}.
 */
public record Consents(List<Consent> all) {

  /** Of what was recorded from an order on paper. */
  static final Consents NOBODY_ASKED = new Consents(List.of());

  public Consents {
    all =
        all.stream()
            .sorted(Comparator.comparingInt(Consent::round).thenComparing(Consent::party))
            .toList();
  }

  /** All three together. */
  static Consents pending() {
    return pending(List.of(Arrays.asList(Party.values())));
  }

  static Consents pending(List<List<Party>> rounds) {
    var asked = new ArrayList<Consent>();
    for (int round = 0; round < rounds.size(); round++)
      for (var party : rounds.get(round)) asked.add(Consent.pending(party, round + 1));
    return new Consents(asked);
  }

  public Consent of(Party party) {
    return all.stream().filter(consent -> consent.party() == party).findFirst().orElseThrow();
  }

  boolean ask(Party party) {
    return all.stream().anyMatch(consent -> consent.party() == party);
  }

  Consents with(Consent word) {
    return new Consents(
        all.stream().map(consent -> consent.party() == word.party() ? word : consent).toList());
  }

  boolean areComplete() {
    return all.stream().allMatch(consent -> consent.state() == Consent.State.GIVEN);
  }

  /** The parties that are asked now: those of the first round that has not agreed. */
  public List<Party> asked() {
    int round =
        all.stream()
            .filter(consent -> consent.state() != Consent.State.GIVEN)
            .mapToInt(Consent::round)
            .min()
            .orElse(0);
    return all.stream()
        .filter(consent -> consent.round() == round && consent.isPending())
        .map(Consent::party)
        .toList();
  }

  /** Why a party has no word to give now; null when it has. */
  @Nullable Refused against(Party party) {
    var word = all.stream().filter(consent -> consent.party() == party).findFirst().orElse(null);
    if (word == null) {
      return new Refused(Reason.PARTY_NOT_ASKED, "这类派遣不征求" + party.word() + "的意见，无需表态。");
    }
    if (!word.isPending()) {
      return new Refused(
          Reason.ALREADY_CONSENTED, party.word() + "已由" + word.by() + "表态，不必重复，请刷新后查看。");
    }
    var asked = asked();
    if (asked.contains(party)) return null;
    return new Refused(
        Reason.NOT_YET_ASKED,
        "还没有轮到"
            + party.word()
            + "表态，现在等"
            + asked.stream().map(Party::word).collect(Collectors.joining("、"))
            + "；请在其同意之后再表态。");
  }

  /** A row of a table of consents. */
  static Consent word(ResultSet row) throws SQLException {
    var at = row.getTimestamp("given_at");
    return new Consent(
        Party.valueOf(row.getString("party")),
        row.getInt("round"),
        Consent.State.valueOf(row.getString("state")),
        row.getString("given_by"),
        at == null ? null : at.toInstant(),
        row.getString("reason"));
  }
}
