package cn.yanzhen.community.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.OnRealServers;
import cn.yanzhen.community.school.SchoolEntry;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.school.Setting;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Over random histories: what the rules let pass the database takes, and what they refuse for an
 * overlap it refuses too. So neither is stricter than the other, and no reason is ever missing.
 */
@OnRealServers
class RulesAgreeWithDatabaseIT {
  private static final String DISTRICT = "500190";
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final Caller TESTER = Caller.system("测试");

  /** What both look after; the rest of the rule book asks for more than a database can. */
  private static final Set<Reason> BOTH =
      EnumSet.of(
          Reason.LEAD_IS_MEMBER,
          Reason.SCHOOL_TWICE,
          Reason.MEMBER_BEFORE_COMMUNITY,
          Reason.MEMBER_AFTER_CYCLE,
          Reason.MODEL_MISSING,
          Reason.SCHOOL_UNKNOWN,
          Reason.SCHOOL_ELSEWHERE,
          Reason.NO_MAIN_PLACE,
          Reason.LEAD_SECOND_PLACE,
          Reason.NAME_TAKEN);

  @Autowired Communities communities;
  @Autowired Ledger ledger;
  @Autowired PlaceBook places;
  @Autowired SchoolOffice schools;
  @Autowired TransactionTemplate transaction;

  @Test
  void onRandomHistories() {
    var random = new Random(20260901);
    var register = register(8);
    var seen = EnumSet.noneOf(Reason.class);
    int taken = 0;
    int needed = 0;
    var standing = new ArrayList<Community.Submitted>();
    for (int round = 0; round < 600; round++) {
      var proposal = proposal(random, register);
      var objections =
          CommunityRules.ofASubmission(proposal, facts(proposal, register)).stream()
              .map(Objection::reason)
              .collect(Collectors.toSet());
      assertThat(objections).isSubsetOf(BOTH);
      seen.addAll(objections);
      var community = new Community.Submitted(Ids.next(), proposal.charter(DISTRICT), 1, NOW);
      assertThat(takes(community)).as(proposal + " " + objections).isEqualTo(objections.isEmpty());
      if (objections.isEmpty()) {
        taken++;
        standing.add(community);
      }
      // Room for others: some are sent back, some stay.
      while (standing.size() > 3) {
        var one = standing.get(random.nextInt(standing.size()));
        boolean free =
            Seconds.leftAlone(one, communities.claims(one.charter().schools())).isEmpty();
        assertThat(sendsBack(one)).as(one.charter().toString()).isEqualTo(free);
        needed += free ? 0 : 1;
        if (free) {
          standing.remove(one);
        }
      }
    }
    assertThat(taken).isBetween(20, 580);
    assertThat(seen).isEqualTo(BOTH);
    assertThat(needed).isPositive();
  }

  private boolean sendsBack(Community.Submitted community) {
    try {
      transaction.executeWithoutResult(status -> ledger.step(community.reject("重报", NOW)));
      return true;
    } catch (DataIntegrityViolationException refused) {
      assertThat(refused).hasMessageContaining("membership_second_beside_main");
      return false;
    }
  }

  private boolean takes(Community community) {
    try {
      transaction.executeWithoutResult(status -> ledger.add(community));
      return true;
    } catch (DataIntegrityViolationException refused) {
      return false;
    }
  }

  private Facts facts(Proposal proposal, List<UUID> register) {
    var ids = proposal.seats().stream().map(Seat::schoolId).toList();
    var names =
        communities.named(DISTRICT, List.of(proposal.name())).stream()
            .filter(other -> other.state() == State.SUBMITTED)
            .map(other -> other.charter().name())
            .collect(Collectors.toSet());
    return Facts.of(
        register.stream().collect(Collectors.toMap(id -> id, UUID::toString)),
        communities.claims(ids),
        names,
        new Reach(places, DISTRICT));
  }

  private static Proposal proposal(Random random, List<UUID> register) {
    var from = FIRST.plusMonths(random.nextInt(36));
    var to = from.plusDays(random.nextInt(200));
    var seats = new ArrayList<Seat>();
    seats.add(
        new Seat(
            pick(random, register),
            Role.LEAD,
            null,
            null,
            Set.of(),
            random.nextInt(30) == 0 ? Place.SECOND : Place.MAIN,
            from,
            to));
    for (int member = 0; member <= random.nextInt(3); member++) {
      var start = random.nextInt(12) == 0 ? from.minusDays(1) : from.plusDays(random.nextInt(3));
      var end = random.nextInt(12) == 0 ? to.plusDays(1) : start.plusDays(random.nextInt(60));
      if (end.isAfter(to) && random.nextInt(4) > 0) {
        end = to;
      }
      if (end.isBefore(start)) {
        start = end;
      }
      var school = random.nextInt(40) == 0 ? UUID.randomUUID() : pick(random, register);
      var model = random.nextInt(30) == 0 ? null : PairingModel.values()[random.nextInt(4)];
      var place = random.nextInt(4) == 0 ? Place.SECOND : Place.MAIN;
      seats.add(new Seat(school, Role.MEMBER, model, null, Set.of(), place, start, end));
    }
    return new Proposal("教共体" + random.nextInt(40), from, to, seats);
  }

  private static UUID pick(Random random, List<UUID> register) {
    return register.get(random.nextInt(register.size()));
  }

  private List<UUID> register(int howMany) {
    var ids = IntStream.range(0, howMany).mapToObj(i -> Ids.next()).toList();
    transaction.executeWithoutResult(
        status ->
            ids.forEach(
                id ->
                    schools.register(
                        id,
                        new SchoolEntry(
                            id.toString().replace("-", ""),
                            "学校" + id,
                            null,
                            DISTRICT,
                            Set.of(Stage.PRIMARY),
                            Setting.URBAN,
                            false,
                            null,
                            null),
                        TESTER)));
    return ids;
  }
}
