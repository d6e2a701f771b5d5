package cn.yanzhen.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district of the size of 沙坪坝. Schools partly bear real names and stand roughly where they stand;
 * persons, numbers, honours, needs and all files are invented. Everything follows from the seed and
 * the day it is made for.
 */
public record SampleDistrict(
    LocalDate asOf,
    List<School> schools,
    List<Community> communities,
    List<Person> persons,
    List<Need> needs,
    List<Resource> resources,
    List<Request> requests) {

  public static final String DISTRICT = "500106";
  public static final long SEED = 20260901L;

  /** The day for which {@link Generate} makes the district unless told another. */
  public static final LocalDate USUAL_DAY = LocalDate.of(2026, 11, 22);

  public record School(
      String code,
      String name,
      String shortName,
      List<String> stages,
      String setting,
      boolean weak,
      @Nullable String ownership,
      BigDecimal longitude,
      BigDecimal latitude,
      int staff) {}

  public record Membership(String schoolCode, @Nullable String model) {}

  /** The first membership is the lead school's. */
  public record Community(
      String slug,
      String name,
      String grade,
      LocalDate from,
      LocalDate to,
      List<Membership> memberships) {
    public String leadCode() {
      return memberships.getFirst().schoolCode();
    }
  }

  public record Person(
      String number,
      String name,
      String identityNumber,
      String schoolCode,
      List<String> subjects,
      List<String> stages,
      @Nullable String title,
      @Nullable String honour,
      LocalDate birth,
      LocalDate workingSince,
      LocalDate hereSince,
      @Nullable String cadre,
      boolean male) {}

  public record Need(
      String number,
      String schoolCode,
      String subject,
      String stage,
      BigDecimal fte,
      LocalDate from,
      LocalDate to,
      @Nullable String kind,
      String note) {}

  /** {@code file} is a path below the folder that {@link Generate} fills. */
  public record Resource(
      String file,
      String mediaType,
      String title,
      String summary,
      String subject,
      String stage,
      String kind,
      String schoolCode) {}

  public record Request(
      String schoolCode,
      String title,
      String detail,
      String subject,
      String stage,
      String kind,
      LocalDate neededBy) {}

  public static SampleDistrict of(LocalDate asOf) {
    return new Invention(SEED, asOf).district();
  }

  /**
   * Who plays in a demonstration: a lead school, two of its members, and a teacher of the lead
   * school who has stayed long enough and teaches what one member needs.
   */
  public record Cast(School lead, School member, School sender, Need need, Person teacher) {}

  /** The first community plays: its first member asks, its second may send too. */
  public Cast cast() {
    var community = communities.getFirst();
    var register = new Register(asOf);
    var member = school(community.memberships().get(1).schoolCode());
    for (var need : needs) {
      if (need.schoolCode().equals(member.code())) {
        var teacher =
            persons.stream().filter(p -> fits(register, p, community.leadCode(), need)).findFirst();
        if (teacher.isPresent()) {
          return new Cast(
              school(community.leadCode()),
              member,
              school(community.memberships().get(2).schoolCode()),
              need,
              teacher.get());
        }
      }
    }
    throw new IllegalStateException(
        "nobody of " + community.name() + " fits a need of " + member.name());
  }

  private static boolean fits(Register register, Person person, String school, Need need) {
    return person.schoolCode().equals(school)
        && person.cadre() == null
        && register.exemptions(person).isEmpty()
        && Certificates.areRecordedOf(person)
        && person.honour() != null
        && !person.honour().equals("SCHOOL_BACKBONE")
        && person.subjects().contains(need.subject())
        && person.stages().contains(need.stage())
        && person.hereSince().plusYears(6).isBefore(need.from())
        && person.birth().plusYears(45).isAfter(need.to());
  }

  public School school(String code) {
    return schools.stream().filter(s -> s.code().equals(code)).findFirst().orElseThrow();
  }
}
