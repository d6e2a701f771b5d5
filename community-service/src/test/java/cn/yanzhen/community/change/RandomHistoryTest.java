package cn.yanzhen.community.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Claim;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Place;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.school.Lifetime;
import cn.yanzhen.community.school.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Over random histories of cases, day by day: never two places for a school, never a day of a cycle
 * without its one lead school, and never a day lost that the case was not about.
 */
class RandomHistoryTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final LocalDate TODAY = FIRST;
  private static final List<UUID> SCHOOLS =
      IntStream.range(0, 14).mapToObj(i -> new UUID(7, i)).toList();
  private static final Map<UUID, Lifetime> REGISTERED =
      SCHOOLS.stream()
          .collect(Collectors.toMap(id -> id, id -> new Lifetime(id.toString(), null, null, "")));
  private static final CaseBook BOOK = new CaseBook();

  private final Map<UUID, Community.Approved> communities = new LinkedHashMap<>();
  private final Map<ChangeKind, Integer> accepted = new EnumMap<>(ChangeKind.class);

  @ParameterizedTest
  @ValueSource(longs = {1, 20260901, 571, 42})
  void everyAcceptedCaseKeepsThePromises(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 7000; round++) {
      if (round % 60 == 0) {
        communities.clear();
        for (int i = 0; i < 3; i++) {
          communities.put(new UUID(8, i), founded(i));
        }
      }
      play(wish(random));
    }
    assertThat(accepted.keySet()).isEqualTo(EnumSet.allOf(ChangeKind.class));
    assertThat(accepted.values()).allSatisfy(times -> assertThat(times).isGreaterThan(3));
  }

  private Community.Approved founded(int i) {
    var cycle = new Period(FIRST, FIRST.plusDays(299));
    return new Community.Approved(
        new UUID(8, i),
        new Charter(
            "500106",
            "教共体" + i,
            List.of(cycle),
            List.of(
                held(SCHOOLS.get(4 * i), Role.LEAD, cycle),
                held(SCHOOLS.get(4 * i + 1), Role.MEMBER, cycle),
                held(SCHOOLS.get(4 * i + 2), Role.MEMBER, cycle),
                held(SCHOOLS.get(4 * i + 3), Role.MEMBER, cycle))),
        3,
        Instant.EPOCH);
  }

  private static Membership held(UUID school, Role role, Period period) {
    return new Membership(
        UUID.randomUUID(),
        school,
        role,
        role == Role.LEAD ? null : PairingModel.PAIRED_SUPPORT,
        null,
        Set.of(),
        Place.MAIN,
        period);
  }

  private void play(Wish wish) {
    var scene = scene(wish);
    var outlook = Outlook.of(wish, scene);
    if (!outlook.obstacles().isEmpty()) {
      assertThat(outlook.obstacles())
          .allSatisfy(obstacle -> assertThat(obstacle.sentence()).isNotBlank());
      return;
    }
    accepted.merge(wish.kind(), 1, Integer::sum);
    outlook.after().forEach((id, after) -> nothingElseChanged(wish, id, after));
    if (wish.kind() == ChangeKind.MERGE || wish.kind() == ChangeKind.SPLIT) {
      nobodyIsLostOnTheWay(wish, outlook);
    }
    outlook
        .after()
        .forEach(
            (id, after) ->
                communities.put(id, new Community.Approved(id, after, 3, Instant.EPOCH)));
    everyDayIsSound(wish);
  }

  private void nothingElseChanged(Wish wish, UUID id, Charter after) {
    var was = communities.get(id);
    if (was == null) {
      assertThat(days(after).stream().filter(day -> day.isBefore(wish.effective())))
          .allSatisfy(day -> assertThat(lines(after, day)).isEmpty());
      return;
    }
    var before = was.charter();
    if (wish.kind() == ChangeKind.CORRECT) {
      return;
    }
    for (var day : days(before, after)) {
      if (day.isBefore(wish.effective())) {
        assertThat(lines(after, day))
            .as(wish + " before its day, on " + day)
            .isEqualTo(lines(before, day));
      } else if (aboutOneMember(wish.kind())) {
        assertThat(others(after, day, wish))
            .as(wish + " touches others on " + day)
            .isEqualTo(others(before, day, wish));
      }
    }
  }

  /**
   * From the day on, until the community that gets them is over, everybody chosen is there whenever
   * it was to be in the one that it comes from, and nobody else has another place than before.
   */
  private static void nobodyIsLostOnTheWay(Wish wish, Outlook outlook) {
    var from = outlook.before().get(wish.communityId());
    var into = List.copyOf(outlook.after().values()).getLast();
    var chosen = wish.members() == null ? from.schools() : wish.members();
    for (var day : days(outlook.before().values().toArray(Charter[]::new))) {
      if (day.isBefore(wish.effective()) || day.isAfter(into.cycle().to())) {
        continue;
      }
      var there = into.on(day).stream().map(Membership::schoolId).toList();
      var left = outlook.after().get(wish.communityId()).on(day);
      for (var held : from.on(day)) {
        if (wish.kind() == ChangeKind.MERGE && chosen.contains(held.schoolId())) {
          assertThat(there).as(wish + " on " + day).contains(held.schoolId());
        } else if (chosen.contains(held.schoolId())) {
          assertThat(there.contains(held.schoolId()) || left.contains(held))
              .as(wish + " on " + day)
              .isTrue();
        } else if (wish.kind() == ChangeKind.SPLIT) {
          assertThat(left).as(wish + " on " + day).contains(held);
        }
      }
      if (wish.kind() == ChangeKind.MERGE) {
        assertThat(left).as(wish + " on " + day).isEmpty();
        assertThat(into.on(day))
            .as(wish + " on " + day)
            .containsAll(outlook.before().get(wish.toCommunityId()).on(day));
      }
    }
  }

  private static boolean aboutOneMember(ChangeKind kind) {
    return EnumSet.complementOf(
            EnumSet.of(
                ChangeKind.LEAD_CHANGE,
                ChangeKind.RENEW,
                ChangeKind.END,
                ChangeKind.MERGE,
                ChangeKind.SPLIT,
                ChangeKind.CORRECT))
        .contains(kind);
  }

  private void everyDayIsSound(Wish wish) {
    var all = communities.values().stream().map(Community::charter).toList();
    for (var day : days(all.toArray(Charter[]::new))) {
      var places =
          all.stream()
              .flatMap(charter -> charter.on(day).stream())
              .map(Membership::schoolId)
              .toList();
      assertThat(places).as(wish + " on " + day).doesNotHaveDuplicates();
      for (var charter : all) {
        var leads = charter.on(day).stream().filter(held -> held.role() == Role.LEAD).toList();
        assertThat(leads)
            .as("%s: %s on %s", wish, charter.name(), day)
            .hasSize(charter.cycleOn(day).isPresent() ? 1 : 0);
        if (charter.cycleOn(day).isEmpty()) {
          assertThat(charter.on(day)).isEmpty();
        }
      }
    }
  }

  /**
   * Every day on which something begins or ends, and the day before: in between nothing changes.
   */
  private static Set<LocalDate> days(Charter... charters) {
    var days = new TreeSet<LocalDate>();
    for (var charter : charters) {
      charter.cycles().forEach(cycle -> edges(days, cycle));
      charter.memberships().forEach(held -> edges(days, held.period()));
    }
    return days;
  }

  private static void edges(Set<LocalDate> days, Period period) {
    days.add(period.from());
    days.add(period.from().minusDays(1));
    days.add(period.to());
    days.add(period.to().plusDays(1));
  }

  private static List<String> lines(Charter charter, LocalDate day) {
    return charter.on(day).stream().map(RandomHistoryTest::line).sorted().toList();
  }

  private static List<String> others(Charter charter, LocalDate day, Wish wish) {
    return charter.on(day).stream()
        .filter(held -> !held.schoolId().equals(wish.schoolId()))
        .map(RandomHistoryTest::line)
        .sorted()
        .toList();
  }

  private static String line(Membership held) {
    return held.schoolId() + " " + held.role() + " " + held.model() + " " + held.grade();
  }

  private Scene scene(Wish wish) {
    var target = wish.toCommunityId() == null ? null : communities.get(wish.toCommunityId());
    var claims =
        communities.values().stream()
            .flatMap(
                community ->
                    community.charter().memberships().stream()
                        .map(
                            held ->
                                new Claim(
                                    community.id(),
                                    community.charter().name(),
                                    held.schoolId(),
                                    held.place(),
                                    held.period())))
            .toList();
    return new Scene(
        communities.get(wish.communityId()),
        target,
        new Scene.Newcomer(UUID.randomUUID(), false),
        REGISTERED,
        claims,
        Flock.NO_SECOND,
        TODAY,
        BOOK);
  }

  private Wish wish(Random random) {
    var kind = ChangeKind.values()[random.nextInt(ChangeKind.values().length)];
    var ids = List.copyOf(communities.keySet());
    var community = pick(random, ids);
    var charter = communities.get(community).charter();
    var school = random.nextBoolean() ? pick(random, SCHOOLS) : pick(random, charter.schools());
    var day = FIRST.plusDays(random.nextInt(320));
    var last = charter.cycle().to();
    boolean renews = kind == ChangeKind.RENEW;
    boolean corrects = kind == ChangeKind.CORRECT;
    boolean splits = kind == ChangeKind.SPLIT;
    var there = new ArrayList<>(charter.on(day).stream().map(Membership::schoolId).toList());
    Collections.shuffle(there, random);
    var some = there.subList(0, Math.min(there.size(), 2 + random.nextInt(2)));
    var wrong = corrects && random.nextInt(4) > 0 ? pick(random, charter.memberships()) : null;
    return new Wish(
        kind,
        community,
        kind.hasTarget() ? pick(random, ids) : null,
        renews && random.nextBoolean()
            ? null
            : splits && !some.isEmpty() ? some.getFirst() : school,
        renews && random.nextInt(5) > 0 ? last.plusDays(1) : day,
        renews
            ? last.plusDays(1 + random.nextInt(200))
            : random.nextInt(3) == 0 ? day.plusDays(random.nextInt(100)) : null,
        random.nextInt(4) == 0 ? null : pick(random, List.of(PairingModel.values())),
        random.nextBoolean() ? null : pick(random, List.of(Grade.values())),
        random.nextInt(3) == 0 ? Set.of(Stage.PRIMARY) : null,
        null,
        random.nextBoolean(),
        renews && random.nextInt(3) == 0
            ? charter.on(last).stream().map(Membership::schoolId).limit(2).toList()
            : splits || kind == ChangeKind.MERGE && random.nextBoolean() ? List.copyOf(some) : null,
        wrong == null ? null : wrong.id(),
        corrects && random.nextBoolean() && wrong != null
            ? wrong.period().from().plusDays(random.nextInt(9) - 4)
            : null,
        wrong != null && random.nextInt(5) == 0,
        splits ? "新教共体" + random.nextInt(1000) : null,
        BOOK.of(kind).reasons().getFirst().code(),
        null,
        null);
  }

  private static <T> T pick(Random random, List<T> all) {
    return new ArrayList<>(all).get(random.nextInt(all.size()));
  }
}
