package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.person.Placement;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import cn.yanzhen.exchange.recruitment.CohortController.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Newcomers as they are shown, as of a day. */
@Component
class NewcomerViews {

  record AttendanceView(UUID trainingId, BigDecimal hours, @Nullable LocalDate completedOn) {}

  record StepView(
      LocalDate day,
      Newcomer.Kind kind,
      @Nullable Named school,
      @Nullable UUID assignmentId,
      @Nullable Integer years) {}

  /**
   * @param school where the establishment is on the day
   * @param missing mandatory trainings that are not completed by the day
   */
  record NewcomerView(
      UUID personId,
      String number,
      String name,
      List<Subject> subjects,
      List<Stage> stages,
      LocalDate joinedOn,
      Newcomer.Kind stand,
      @Nullable Named school,
      BigDecimal hours,
      List<String> missing,
      List<AttendanceView> attendances,
      List<StepView> history) {}

  /**
   * Somebody who was of the cohort.
   *
   * @param leftOn the first day on which they were not
   * @param never whether they count as never having joined
   */
  record LeftView(
      UUID personId,
      String number,
      String name,
      LocalDate joinedOn,
      LocalDate leftOn,
      String code,
      String reason,
      @Nullable String note,
      boolean never,
      String by,
      List<StepView> history) {}

  private final Persons persons;
  private final LeavingReasons reasons;
  private final SchoolDirectory directory;

  NewcomerViews(Persons persons, LeavingReasons reasons, SchoolDirectory directory) {
    this.persons = persons;
    this.reasons = reasons;
    this.directory = directory;
  }

  static String word(Newcomer.Kind stand) {
    return switch (stand) {
      case JOINED -> "培训中";
      case TRAINED -> "待分配";
      case PROPOSED -> "分配办理中";
      case PLACED -> "已分配";
      case MOVED_ON -> "分配后又调动";
      case TURNED_DOWN, VOIDED, STILL_THERE, LEFT ->
          throw new IllegalArgumentException(stand.name());
    };
  }

  List<NewcomerView> of(List<Newcomer> newcomers, LocalDate day) {
    var known =
        persons.withIds(newcomers.stream().map(Newcomer::personId).distinct().toList()).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    var schools = schools(newcomers);
    return newcomers.stream()
        .filter(one -> one.isRecruitedOn(day) && known.containsKey(one.personId()))
        .map(one -> view(one, Objects.requireNonNull(known.get(one.personId())), schools, day))
        .toList();
  }

  /** Those who had left by a day, the latest first. */
  List<LeftView> leftBy(List<Newcomer> newcomers, LocalDate day) {
    var left =
        newcomers.stream()
            .filter(one -> one.left() != null && !one.left().on().isAfter(day))
            .toList();
    var cards = persons.cards(left.stream().map(Newcomer::personId).distinct().toList());
    var schools = schools(left);
    return left.stream()
        .filter(one -> cards.containsKey(one.personId()))
        .map(
            one -> {
              var who = Objects.requireNonNull(cards.get(one.personId()));
              var how = Objects.requireNonNull(one.left());
              return new LeftView(
                  who.id(),
                  who.number(),
                  who.name(),
                  one.joinedOn(),
                  how.on(),
                  how.code(),
                  reasons.word(how.code()),
                  how.note(),
                  how.never(),
                  how.by(),
                  steps(one, schools, day));
            })
        .toList();
  }

  private Map<UUID, School> schools(List<Newcomer> newcomers) {
    return directory.schools(
        newcomers.stream()
            .flatMap(
                one ->
                    Stream.concat(
                        one.placements().stream().map(Placement::schoolId),
                        one.placings().stream().map(placing -> placing.schoolId())))
            .distinct()
            .toList());
  }

  private static List<StepView> steps(Newcomer one, Map<UUID, School> schools, LocalDate day) {
    return one.historyOn(day).stream()
        .map(
            step ->
                new StepView(
                    step.day(),
                    step.kind(),
                    step.schoolId() == null ? null : named(step.schoolId(), schools),
                    step.assignmentId(),
                    step.years()))
        .toList();
  }

  private static NewcomerView view(
      Newcomer one, Person person, Map<UUID, School> schools, LocalDate day) {
    var attended =
        one.attendances().stream()
            .map(
                mark ->
                    new AttendanceView(
                        mark.trainingId(),
                        mark.hours(),
                        mark.isCompletedOn(day) ? mark.completedOn() : null))
            .toList();
    return new NewcomerView(
        one.personId(),
        person.number(),
        person.name(),
        person.subjects(),
        person.stages(),
        one.joinedOn(),
        one.standOn(day),
        one.placements().stream()
            .filter(where -> where.holdsOn(day))
            .findFirst()
            .map(where -> named(where.schoolId(), schools))
            .orElse(null),
        attended.stream().map(AttendanceView::hours).reduce(BigDecimal.ZERO, BigDecimal::add),
        one.missingOn(day).stream().map(Training::title).toList(),
        attended,
        steps(one, schools, day));
  }

  private static Named named(UUID school, Map<UUID, School> schools) {
    return new Named(school, School.nameOf(schools.get(school)));
  }
}
