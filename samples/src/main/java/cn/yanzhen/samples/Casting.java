package cn.yanzhen.samples;

import cn.yanzhen.samples.SampleDistrict.Community;
import cn.yanzhen.samples.SampleDistrict.Person;
import cn.yanzhen.samples.SampleDistrict.School;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the people and schools for the stories: the same ones for the same district. */
final class Casting {
  private static final List<String> PRIMARY = List.of("CHINESE", "MATHS", "ENGLISH", "PE");
  private static final List<String> LATER =
      List.of("CHINESE", "MATHS", "ENGLISH", "PHYSICS", "CHEMISTRY");

  /** A story with those who play in it. */
  record Scene(
      Story story,
      Community community,
      School asks,
      School sends,
      String subject,
      String stage,
      Person person) {

    String note() {
      return story.note().replace("{}", Words.of(Words.SUBJECTS, subject));
    }
  }

  private final SampleDistrict district;
  private final SampleDistrict.Cast cast;
  private final Register register;
  private final Set<String> taken = new HashSet<>();

  Casting(SampleDistrict district) {
    this.district = district;
    this.cast = district.cast();
    this.register = new Register(district.asOf());
    taken.add(cast.teacher().number());
  }

  /** Without the stories that nobody can play. */
  List<Scene> of(List<Story> stories) {
    var scenes = new ArrayList<Scene>();
    stories.forEach(story -> scene(story).ifPresent(scenes::add));
    return scenes;
  }

  private Optional<Scene> scene(Story story) {
    var community =
        district.communities().stream()
            .filter(one -> one.slug().equals(story.community()))
            .findFirst()
            .orElseThrow();
    var asks = school(community, story.member());
    var sends = school(community, story.member() == 0 ? 1 : 0);
    var stage = asks.stages().stream().filter(sends.stages()::contains).findFirst().orElseThrow();
    return switch (story.who()) {
      case TEACHER ->
          Optional.of(
              new Scene(
                  story,
                  community,
                  asks,
                  sends,
                  cast.need().subject(),
                  cast.need().stage(),
                  cast.teacher()));
      case CADRE ->
          person(story, sends, stage, one -> "MIDDLE_LEVEL".equals(one.cadre()) && !castsOwn(one))
              .map(
                  one ->
                      new Scene(
                          story, community, asks, sends, one.subjects().getFirst(), stage, one));
      case ANYBODY -> {
        var subject = subjects(stage).get(story.subject());
        yield person(story, sends, stage, one -> isOrdinary(one, subject))
            .map(one -> new Scene(story, community, asks, sends, subject, stage, one));
      }
    };
  }

  private Optional<Person> person(
      Story story, School sends, String stage, java.util.function.Predicate<Person> who) {
    var found =
        district.persons().stream()
            .filter(one -> one.schoolCode().equals(sends.code()) && !taken.contains(one.number()))
            .filter(one -> one.stages().contains(stage) && Certificates.areRecordedOf(one))
            .filter(one -> one.hereSince().isBefore(story.from().minusYears(1)))
            .filter(one -> !register.isExempt(one, story.from()))
            .filter(one -> one.birth().plusYears(52).isAfter(story.needTo()))
            .filter(who)
            .findFirst();
    found.ifPresent(one -> taken.add(one.number()));
    return found;
  }

  /** Those of the cast's subject are left to the demonstration. */
  private List<String> subjects(String stage) {
    return (stage.equals("PRIMARY") ? PRIMARY : LATER)
        .stream().filter(one -> !one.equals(cast.need().subject())).toList();
  }

  private boolean isOrdinary(Person person, String subject) {
    return person.cadre() == null && person.subjects().contains(subject) && !castsOwn(person);
  }

  private boolean castsOwn(Person person) {
    return person.subjects().contains(cast.need().subject());
  }

  private School school(Community community, int member) {
    return district.school(community.memberships().get(member).schoolCode());
  }
}
