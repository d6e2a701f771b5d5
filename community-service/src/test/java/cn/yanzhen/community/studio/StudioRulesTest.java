package cn.yanzhen.community.studio;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.directory.Person;
import cn.yanzhen.community.school.Lifetime;
import cn.yanzhen.community.school.Subject;
import cn.yanzhen.defaults.problem.Violation;
import cn.yanzhen.testing.ContractFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudioRulesTest {
  private static final String DISTRICT = "500106";
  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  private static final LocalDate TO = LocalDate.of(2029, 8, 31);
  private static final UUID SEAT = UUID.nameUUIDFromBytes("八中".getBytes());
  private static final UUID OTHER = UUID.nameUUIDFromBytes("山洞小学".getBytes());
  private static final Person LEADER = person("陈知远", DISTRICT, SEAT);
  private static final Person MEMBER = person("李思齐", DISTRICT, OTHER);

  private static Person person(String name, String district, UUID school) {
    return new Person(
        UUID.nameUUIDFromBytes(name.getBytes()), district, school, List.of("MATHS"), name);
  }

  private static Studio studio(@Nullable LocalDate to) {
    return new Studio(
        UUID.randomUUID(),
        DISTRICT,
        new Nameplate(
            "陈知远名师工作室",
            StudioKind.MASTER_TEACHER,
            StudioLevel.DISTRICT,
            Subject.MATHS,
            LEADER.id(),
            SEAT),
        new Life(FROM, to),
        List.of(),
        null,
        1);
  }

  private static List<String> fields(List<Violation> wrong) {
    return wrong.stream().map(Violation::field).toList();
  }

  @Test
  void aStudioHasANameALeaderAndASeatOfItsDistrict() {
    assertThat(StudioRules.ofANameplate(DISTRICT, "工作室", FROM, null, LEADER, DISTRICT, null, FROM))
        .isEmpty();
    assertThat(fields(StudioRules.ofANameplate(DISTRICT, " ", FROM, null, null, null, null, FROM)))
        .containsExactly("name", "leaderId", "seatSchoolId");
    assertThat(
            fields(
                StudioRules.ofANameplate(
                    "500103", "工作室", FROM, null, LEADER, DISTRICT, null, FROM)))
        .containsExactly("leaderId", "seatSchoolId");
    assertThat(
            fields(
                StudioRules.ofANameplate(
                    DISTRICT, "工作室", FROM, FROM.minusDays(1), LEADER, DISTRICT, null, FROM)))
        .containsExactly("to");
  }

  @Test
  void aMemberStaysWithinTheLifeOfTheStudioAndIsThereOnce() {
    var studio = studio(TO);
    assertThat(
            StudioRules.ofAMember(studio, MEMBER, Set.of(MEMBER.id()), DISTRICT, null, FROM, null))
        .isEmpty();
    assertThat(
            fields(
                StudioRules.ofAMember(
                    studio, MEMBER, Set.of(MEMBER.id()), DISTRICT, null, FROM.minusDays(1), TO)))
        .containsExactly("from");
    assertThat(
            fields(
                StudioRules.ofAMember(
                    studio, MEMBER, Set.of(MEMBER.id()), DISTRICT, null, FROM, TO.plusDays(1))))
        .containsExactly("from");
    assertThat(
            fields(
                StudioRules.ofAMember(
                    studio, LEADER, Set.of(LEADER.id()), DISTRICT, null, FROM, null)))
        .as("the leader")
        .containsExactly("personId");
    var joined =
        studio.with(
            List.of(
                new StudioMember(
                    UUID.randomUUID(), MEMBER.id(), OTHER, new Life(FROM, FROM.plusDays(100)))));
    assertThat(
            fields(
                StudioRules.ofAMember(
                    joined, MEMBER, Set.of(MEMBER.id()), DISTRICT, null, FROM.plusDays(100), null)))
        .containsExactly("personId");
    var merged = new Person(UUID.randomUUID(), DISTRICT, OTHER, List.of(), "并后");
    assertThat(
            fields(
                StudioRules.ofAMember(
                    joined,
                    merged,
                    Set.of(merged.id(), MEMBER.id()),
                    DISTRICT,
                    null,
                    FROM.plusDays(100),
                    null)))
        .as("a member by another record of the same person")
        .containsExactly("personId");
    assertThat(
            fields(
                StudioRules.ofAMember(
                    studio, merged, Set.of(merged.id(), LEADER.id()), DISTRICT, null, FROM, null)))
        .as("the leader by another record")
        .containsExactly("personId");
    assertThat(
            StudioRules.ofAMember(
                joined, MEMBER, Set.of(MEMBER.id()), DISTRICT, null, FROM.plusDays(101), null))
        .isEmpty();
  }

  private static Lifetime school(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Lifetime("山洞小学", first, last, "停办");
  }

  private static List<Violation> seated(@Nullable LocalDate to, Lifetime seat, LocalDate today) {
    return StudioRules.ofANameplate(DISTRICT, "工作室", FROM, to, LEADER, DISTRICT, seat, today);
  }

  @Test
  void itSitsInASchoolThatIsThereFromTodayOn() {
    var today = FROM.plusDays(80);
    assertThat(seated(null, school(today, today), today)).isEmpty();
    assertThat(seated(null, school(null, today.minusDays(1)), today))
        .singleElement()
        .satisfies(
            wrong -> {
              assertThat(wrong.field()).isEqualTo("seatSchoolId");
              assertThat(wrong.message())
                  .contains("山洞小学", today.minusDays(1).toString(), "停办", today.toString());
            });
    assertThat(fields(seated(null, school(today.plusDays(1), null), today)))
        .containsExactly("seatSchoolId");
    assertThat(fields(seated(null, school(FROM.plusDays(1), null), FROM.minusDays(30))))
        .as("opens after the studio that is to come")
        .containsExactly("seatSchoolId");
    assertThat(seated(FROM.plusDays(9), school(null, FROM.plusDays(9)), today))
        .as("a studio of the past in a school of the past")
        .isEmpty();
  }

  @Test
  void aMemberComesFromASchoolThatIsThereOnTheFirstDay() {
    var studio = studio(TO);
    assertThat(
            StudioRules.ofAMember(
                studio,
                MEMBER,
                Set.of(MEMBER.id()),
                DISTRICT,
                school(FROM, FROM),
                FROM,
                FROM.plusDays(1)))
        .isEmpty();
    assertThat(
            fields(
                StudioRules.ofAMember(
                    studio,
                    MEMBER,
                    Set.of(MEMBER.id()),
                    DISTRICT,
                    school(null, FROM),
                    FROM.plusDays(1),
                    null)))
        .containsExactly("schoolId");
  }

  @Test
  void itsSchoolsOnADayAreTheSeatAndThoseOfItsMembersThen() {
    var studio =
        studio(TO)
            .with(
                List.of(
                    new StudioMember(
                        UUID.randomUUID(),
                        MEMBER.id(),
                        OTHER,
                        new Life(FROM.plusDays(10), FROM.plusDays(20)))));
    assertThat(studio.schoolsOn(FROM)).containsExactly(SEAT);
    assertThat(studio.schoolsOn(FROM.plusDays(20))).containsOnly(SEAT, OTHER);
    assertThat(studio.schoolsOn(FROM.plusDays(21))).containsExactly(SEAT);
    assertThat(studio.schoolsOn(FROM.minusDays(1))).isEmpty();
  }

  @Test
  void closingEndsTheTimeOfItsMembersAndForgetsThoseWhoNeverBegan() {
    var last = FROM.plusDays(50);
    var closed =
        studio(null)
            .with(
                List.of(
                    new StudioMember(UUID.randomUUID(), MEMBER.id(), OTHER, new Life(FROM, null)),
                    new StudioMember(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        OTHER,
                        new Life(last.plusDays(1), null))))
            .close(last, "主持人调离");
    assertThat(closed.life().to()).isEqualTo(last);
    assertThat(closed.members())
        .singleElement()
        .extracting(StudioMember::life)
        .isEqualTo(new Life(FROM, last));
    ContractFiles.validate("community", StudioFacts.CLOSED, StudioFacts.of(closed));
  }

  @ParameterizedTest
  @ValueSource(strings = {StudioFacts.OPENED, StudioFacts.CHANGED, StudioFacts.CLOSED})
  void everyExampleIsWhatWeCouldHaveTold(String event) {
    ContractFiles.validate("community", StudioFacts.OPENED, StudioFacts.of(studio(null)));
    assertThat(ContractFiles.examples("community", event, StudioFacts.class))
        .isNotEmpty()
        .allSatisfy(facts -> ContractFiles.validate("community", event, facts))
        .allSatisfy(
            facts -> {
              var life = new Life(facts.from(), facts.to());
              StudioKind.valueOf(facts.kind());
              StudioLevel.valueOf(facts.level());
              assertThat(facts.members())
                  .allSatisfy(
                      member ->
                          assertThat(life.covers(new Life(member.from(), member.to()))).isTrue());
            });
  }
}
