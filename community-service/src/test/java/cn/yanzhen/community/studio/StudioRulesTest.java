package cn.yanzhen.community.studio;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.directory.Person;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolEntry;
import cn.yanzhen.community.school.Setting;
import cn.yanzhen.community.school.Span;
import cn.yanzhen.community.school.Stage;
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
  private static final School SEAT = school("八中", DISTRICT);
  private static final School OTHER = school("山洞小学", DISTRICT);
  private static final Person LEADER = person("陈知远", DISTRICT, SEAT);
  private static final Person MEMBER = person("李思齐", DISTRICT, OTHER);

  private static School school(String name, String district) {
    return new School(
        UUID.nameUUIDFromBytes(name.getBytes()),
        new SchoolEntry(
            "C1", name, null, district, Set.of(Stage.PRIMARY), Setting.URBAN, false, null),
        new Span(null, null),
        null,
        1);
  }

  private static Person person(String name, String district, School school) {
    return new Person(
        UUID.nameUUIDFromBytes(name.getBytes()), district, school.id(), List.of("MATHS"), name);
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
            SEAT.id()),
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
    assertThat(StudioRules.ofANameplate(DISTRICT, "工作室", FROM, null, LEADER, SEAT)).isEmpty();
    assertThat(fields(StudioRules.ofANameplate(DISTRICT, " ", FROM, null, null, null)))
        .containsExactly("name", "leaderId", "seatSchoolId");
    assertThat(fields(StudioRules.ofANameplate("500103", "工作室", FROM, null, LEADER, SEAT)))
        .containsExactly("leaderId", "seatSchoolId");
    assertThat(
            fields(
                StudioRules.ofANameplate(DISTRICT, "工作室", FROM, FROM.minusDays(1), LEADER, SEAT)))
        .containsExactly("to");
  }

  @Test
  void aMemberStaysWithinTheLifeOfTheStudioAndIsThereOnce() {
    var studio = studio(TO);
    assertThat(StudioRules.ofAMember(studio, MEMBER, OTHER, FROM, null)).isEmpty();
    assertThat(fields(StudioRules.ofAMember(studio, MEMBER, OTHER, FROM.minusDays(1), TO)))
        .containsExactly("from");
    assertThat(fields(StudioRules.ofAMember(studio, MEMBER, OTHER, FROM, TO.plusDays(1))))
        .containsExactly("from");
    assertThat(fields(StudioRules.ofAMember(studio, LEADER, SEAT, FROM, null)))
        .as("the leader")
        .containsExactly("personId");
    var joined =
        studio.with(
            List.of(
                new StudioMember(
                    UUID.randomUUID(),
                    MEMBER.id(),
                    OTHER.id(),
                    new Life(FROM, FROM.plusDays(100)))));
    assertThat(fields(StudioRules.ofAMember(joined, MEMBER, OTHER, FROM.plusDays(100), null)))
        .containsExactly("personId");
    assertThat(StudioRules.ofAMember(joined, MEMBER, OTHER, FROM.plusDays(101), null)).isEmpty();
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
                        OTHER.id(),
                        new Life(FROM.plusDays(10), FROM.plusDays(20)))));
    assertThat(studio.schoolsOn(FROM)).containsExactly(SEAT.id());
    assertThat(studio.schoolsOn(FROM.plusDays(20))).containsOnly(SEAT.id(), OTHER.id());
    assertThat(studio.schoolsOn(FROM.plusDays(21))).containsExactly(SEAT.id());
    assertThat(studio.schoolsOn(FROM.minusDays(1))).isEmpty();
  }

  @Test
  void closingEndsTheTimeOfItsMembersAndForgetsThoseWhoNeverBegan() {
    var last = FROM.plusDays(50);
    var closed =
        studio(null)
            .with(
                List.of(
                    new StudioMember(
                        UUID.randomUUID(), MEMBER.id(), OTHER.id(), new Life(FROM, null)),
                    new StudioMember(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        OTHER.id(),
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
