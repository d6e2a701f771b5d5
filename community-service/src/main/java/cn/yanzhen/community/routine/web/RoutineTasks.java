package cn.yanzhen.community.routine.web;

import cn.yanzhen.community.community.TaskSource;
import cn.yanzhen.community.routine.RoutineReading;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.tasks.Task;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Routines to take note of, and what check-ups found to be mended. */
@Component
@Order(5)
class RoutineTasks implements TaskSource {
  private final RoutineReading reading;
  private final SchoolOffice schools;

  RoutineTasks(RoutineReading reading, SchoolOffice schools) {
    this.reading = reading;
    this.schools = schools;
  }

  @Override
  public Stream<Task> waitingFor(Caller caller) {
    var waiting = reading.waitingFor(caller);
    var names =
        schools
            .withIds(
                Stream.concat(
                        waiting.unread().stream().map(RoutineReading.Unread::schoolId),
                        waiting.toMend().stream().map(one -> one.checkup().schoolId()))
                    .collect(Collectors.toSet()))
            .values()
            .stream()
            .collect(Collectors.toMap(school -> school.id(), school -> school.name()));
    return Stream.concat(
        waiting.unread().stream()
            .map(
                one ->
                    new Task(
                        "ACKNOWLEDGE",
                        "%s签收教学常规「%s」"
                            .formatted(
                                names.getOrDefault(one.schoolId(), ""),
                                one.routine().latest().title()),
                        subject(one.routine().id(), one.schoolId()),
                        "/routines/" + one.routine().id(),
                        one.routine().latest().at())),
        waiting.toMend().stream()
            .map(
                one ->
                    new Task(
                        "MEND",
                        "%s整改「%s」检查发现的问题，期限 %s"
                            .formatted(
                                names.getOrDefault(one.checkup().schoolId(), ""),
                                one.routine()
                                    .edition(one.checkup().number())
                                    .orElse(one.routine().latest())
                                    .title(),
                                one.checkup().followUpDue()),
                        one.checkup().id().toString(),
                        "/routines/" + one.routine().id(),
                        one.checkup().at())));
  }

  /** One administrator may have two schools with the same routine to read. */
  private static String subject(UUID routine, UUID school) {
    return routine + "/" + school;
  }
}
