package cn.yanzhen.community.routine.web;

import cn.yanzhen.community.document.DocumentOffice;
import cn.yanzhen.community.routine.Acknowledgement;
import cn.yanzhen.community.routine.Checkup;
import cn.yanzhen.community.routine.Edition;
import cn.yanzhen.community.routine.RoutineReading;
import cn.yanzhen.community.routine.web.RoutineView.AcknowledgementView;
import cn.yanzhen.community.routine.web.RoutineView.CheckupView;
import cn.yanzhen.community.routine.web.RoutineView.EditionView;
import cn.yanzhen.community.routine.web.RoutineView.MemberView;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows a routine as the caller may see it. */
@Component
class RoutineAnswers {
  private final RoutineReading reading;
  private final SchoolOffice schools;
  private final DocumentOffice documents;

  RoutineAnswers(RoutineReading reading, SchoolOffice schools, DocumentOffice documents) {
    this.reading = reading;
    this.schools = schools;
    this.documents = documents;
  }

  ResponseEntity<RoutineView> answer(ResponseEntity.BodyBuilder answer, UUID id, Caller caller) {
    var district = caller.requireDistrict();
    var whole = reading.whole(id, district);
    var routine = whole.routine();
    var names =
        names(
            Stream.of(
                    whole.acknowledgements().stream().map(Acknowledgement::schoolId),
                    whole.checkups().stream().map(Checkup::schoolId),
                    whole.members().stream())
                .flatMap(Function.identity()));
    var files =
        documents.withIds(
            routine.editions().stream()
                .map(Edition::attachmentId)
                .filter(Objects::nonNull)
                .toList());
    var unread =
        reading.waitingFor(caller).unread().stream()
            .filter(one -> one.routine().id().equals(id))
            .map(RoutineReading.Unread::schoolId)
            .toList();
    return answer
        .eTag(Version.etag(routine.version()))
        .body(
            new RoutineView(
                id,
                routine.communityId(),
                whole.community().charter().name(),
                routine.editions().stream().map(one -> EditionView.of(one, files)).toList(),
                whole.acknowledgements().stream()
                    .map(
                        one ->
                            new AcknowledgementView(
                                one.number(),
                                one.schoolId(),
                                names.apply(one.schoolId()),
                                one.by(),
                                one.at()))
                    .toList(),
                whole.checkups().stream().map(one -> view(one, names)).toList(),
                whole.members().stream()
                    .map(school -> new MemberView(school, names.apply(school)))
                    .toList(),
                reading.publishes(caller, routine.communityId(), district)
                    ? List.of("supersede", "check")
                    : List.of(),
                unread,
                routine.version()));
  }

  private static CheckupView view(Checkup one, Function<UUID, String> names) {
    return new CheckupView(
        one.id(),
        one.number(),
        one.schoolId(),
        names.apply(one.schoolId()),
        one.day(),
        one.result(),
        one.note(),
        one.followUpDue(),
        one.followUpDone(),
        one.doneNote(),
        one.by(),
        one.at());
  }

  Function<UUID, String> names(Stream<UUID> ids) {
    Collection<UUID> all = ids.collect(Collectors.toSet());
    var known = schools.withIds(all);
    return id -> {
      var school = known.get(id);
      return school == null ? "" : school.name();
    };
  }
}
