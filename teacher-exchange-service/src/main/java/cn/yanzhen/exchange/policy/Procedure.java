package cn.yanzhen.exchange.policy;

import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.exchange.post.Period;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an assignment of a kind comes about (办理程序), and what it does to the post at home. Days of a
 * procedure are working days (工作日).
 *
 * @param homePost whether the post at home is held for the person (保留原岗)
 * @param establishment whether the establishment stays (人走关系留) or goes along (人走关系走)
 * @param consents the parties that are asked, in rounds: those of a round together, the next round
 *     when all of one have agreed
 * @param approval when the district is asked
 * @param publicityDays how long the intended order is made public (公示) before it is given; 0 for
 *     not at all
 * @param deadlines until when each waits for the others
 */
public record Procedure(
    AssignmentKind kind,
    HomePost homePost,
    Establishment establishment,
    List<List<Party>> consents,
    Approval approval,
    int publicityDays,
    Deadlines deadlines) {

  public enum HomePost {
    HELD,
    GIVEN_UP
  }

  public enum Establishment {
    STAYS,
    GOES_ALONG
  }

  public enum When {
    ALWAYS,
    /** Only where one of the thresholds is passed. */
    ABOVE
  }

  /** Who gets a step as a task of theirs once its day is over. */
  public enum Escalation {
    DISTRICT("区里"),
    LEAD_SCHOOL("总校");

    private final String word;

    Escalation(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * @param days more days of the calendar than these
   * @param fte a greater share of full time than this
   * @param acrossCommunities from a school outside the receiving school's community
   */
  public record Approval(
      When when, @Nullable Integer days, @Nullable Fte fte, @Nullable Boolean acrossCommunities) {

    public Approval {
      boolean threshold = days != null || fte != null || communitiesCount();
      if (threshold != (when == When.ABOVE))
        throw new IllegalArgumentException("a threshold is named with ABOVE, and only with it");
    }

    boolean isAsked(Period period, Fte share, boolean across) {
      long length = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
      return when == When.ALWAYS
          || days != null && length > days
          || fte != null && share.compareTo(fte) > 0
          || communitiesCount() && across;
    }

    private boolean communitiesCount() {
      return Boolean.TRUE.equals(acrossCommunities);
    }
  }

  /**
   * @param consentDays for the word of each party, from the day on which it is asked
   * @param approvalDays for the district's word, also about an objection
   * @param remindDaysBefore how long before the last of these days is reminded, once
   * @param escalateConsentsTo who is told of a consent that is overdue; what waits for the district
   *     itself is overdue there
   */
  public record Deadlines(
      int consentDays, int approvalDays, int remindDaysBefore, Escalation escalateConsentsTo) {

    public Deadlines {
      if (consentDays < 1 || approvalDays < 1 || remindDaysBefore < 0)
        throw new IllegalArgumentException("a deadline lies at least one day ahead");
    }
  }

  public Procedure {
    if (establishment == Establishment.GOES_ALONG && homePost == HomePost.HELD)
      throw new IllegalArgumentException(
          kind + ": who takes the establishment along holds no post at home");
    consents = consents.stream().map(List::copyOf).toList();
    var asked = consents.stream().flatMap(List::stream).toList();
    if (asked.isEmpty() || asked.stream().distinct().count() < asked.size())
      throw new IllegalArgumentException(kind + ": each party is asked at most once, one at least");
    if (publicityDays < 0)
      throw new IllegalArgumentException(kind + ": no publicity shorter than none");
  }

  public boolean asks(Party party) {
    return consents.stream().anyMatch(round -> round.contains(party));
  }

  public boolean holdsHomePost() {
    return homePost == HomePost.HELD;
  }

  public boolean takesEstablishmentAlong() {
    return establishment == Establishment.GOES_ALONG;
  }

  /** Whether the district has to approve one of these days and this share. */
  public boolean asksTheDistrict(Period period, Fte fte, boolean acrossCommunities) {
    return approval.isAsked(period, fte, acrossCommunities);
  }

  public boolean isPublicised() {
    return publicityDays > 0;
  }

  static void mustCoverEveryKind(String pack, Collection<Procedure> procedures) {
    var named = procedures.stream().map(Procedure::kind).sorted().toList();
    if (!named.equals(Arrays.asList(AssignmentKind.values())))
      throw new IllegalArgumentException(
          pack + " must name a procedure for every kind once, not " + named);
  }
}
