package cn.yanzhen.exchange.appraisal;

import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Appraisals as callers see them, with what each caller may do now. */
@Component
class AppraisalViews {

  record Whom(UUID id, String name) {}

  record WordView(
      Side side, @Nullable String grade, @Nullable String remarks, String by, Instant at) {}

  record PastView(
      Side side,
      @Nullable String grade,
      @Nullable String remarks,
      String by,
      Instant from,
      Instant to,
      String correctedBy,
      String why) {}

  /**
   * @param grade the home school's, which counts, once both have spoken
   * @param words what each side says; the person sees it once both schools have spoken
   * @param past what was said before corrections, the latest first; empty in lists
   * @param actions {@code host}, {@code home}, {@code comment}, {@code correctHost}, {@code
   *     correctHome}, {@code correctPerson}
   */
  record AppraisalView(
      UUID id,
      UUID assignmentId,
      Appraisal.Kind kind,
      AssignmentKind assignmentKind,
      Whom person,
      Whom home,
      Whom host,
      LocalDate from,
      LocalDate to,
      LocalDate due,
      boolean overdue,
      Appraisal.State state,
      @Nullable String grade,
      @Nullable LocalDate givenOn,
      List<WordView> words,
      List<PastView> past,
      List<String> actions,
      long version) {}

  private final Appraisals appraisals;
  private final SchoolDirectory directory;
  private final Persons persons;

  AppraisalViews(Appraisals appraisals, SchoolDirectory directory, Persons persons) {
    this.appraisals = appraisals;
    this.directory = directory;
    this.persons = persons;
  }

  AppraisalView whole(Appraisal appraisal, Standing standing) {
    var past =
        appraisal.showsWordsTo(standing)
            ? appraisals.past(appraisal.id()).stream()
                .map(
                    one ->
                        new PastView(
                            one.side(),
                            one.grade(),
                            one.remarks(),
                            one.by(),
                            one.from(),
                            one.to(),
                            one.correctedBy(),
                            one.why()))
                .toList()
            : List.<PastView>of();
    var found = List.of(appraisal);
    return view(appraisal, past, standing, names(found), schools(found));
  }

  List<AppraisalView> lines(List<Appraisal> found, Standing standing) {
    var names = names(found);
    var schools = schools(found);
    return found.stream().map(one -> view(one, List.of(), standing, names, schools)).toList();
  }

  private AppraisalView view(
      Appraisal one,
      List<PastView> past,
      Standing standing,
      Map<UUID, String> names,
      Map<UUID, School> schools) {
    return new AppraisalView(
        one.id(),
        one.assignmentId(),
        one.kind(),
        one.assignmentKind(),
        new Whom(one.personId(), names.getOrDefault(one.personId(), "")),
        school(one.homeSchoolId(), schools),
        school(one.hostSchoolId(), schools),
        one.period().from(),
        one.period().to(),
        one.due(),
        one.isOverdueOn(directory.today()),
        one.state(),
        one.grade(),
        one.givenOn(),
        one.showsWordsTo(standing)
            ? one.words().stream()
                .map(
                    word ->
                        new WordView(
                            word.side(), word.grade(), word.remarks(), word.by(), word.at()))
                .toList()
            : List.of(),
        past,
        actions(one, standing),
        one.version());
  }

  private static List<String> actions(Appraisal one, Standing standing) {
    var actions = new ArrayList<String>();
    if (one.state() == Appraisal.State.DROPPED) return actions;
    for (var side : Side.values()) {
      if (!one.answersFor(side, standing)) continue;
      if (one.word(side).isPresent())
        actions.add(
            switch (side) {
              case HOST -> "correctHost";
              case HOME -> "correctHome";
              case PERSON -> "correctPerson";
            });
      else if (side == Side.PERSON && one.state() == Appraisal.State.GIVEN) actions.add("comment");
      else if (one.turn() == side) actions.add(side == Side.HOST ? "host" : "home");
    }
    return actions;
  }

  private Map<UUID, String> names(List<Appraisal> found) {
    return persons.names(found.stream().map(Appraisal::personId).distinct().toList());
  }

  private Map<UUID, School> schools(List<Appraisal> found) {
    return directory.schools(
        found.stream()
            .flatMap(one -> Stream.of(one.homeSchoolId(), one.hostSchoolId()))
            .collect(Collectors.toSet()));
  }

  private static Whom school(UUID id, Map<UUID, School> schools) {
    return new Whom(id, School.nameOf(schools.get(id)));
  }
}
