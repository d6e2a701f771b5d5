package cn.yanzhen.community.studio.web;

import cn.yanzhen.community.directory.Directory;
import cn.yanzhen.community.directory.Person;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.studio.Studio;
import cn.yanzhen.community.studio.StudioOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A studio with its words and its version, or the reason why not. */
@Component
class StudioAnswers {
  private final StudioOffice office;
  private final SchoolOffice schools;
  private final Directory directory;
  private final Clock clock;

  StudioAnswers(StudioOffice office, SchoolOffice schools, Directory directory, Clock clock) {
    this.office = office;
    this.schools = schools;
    this.directory = directory;
    this.clock = clock;
  }

  ResponseEntity<?> answer(Decision<Studio> decision, Caller caller) {
    return decision.answer(studio -> answer(ResponseEntity.ok(), studio, null, caller));
  }

  ResponseEntity<StudioView> answer(
      ResponseEntity.BodyBuilder answer, Studio studio, @Nullable LocalDate on, Caller caller) {
    return answer
        .eTag(Version.etag(studio.version()))
        .body(
            StudioView.of(
                studio,
                on == null ? LocalDate.now(clock) : on,
                names(List.of(studio), caller),
                office.actions(studio, caller)));
  }

  StudioView.Names names(Collection<Studio> studios, Caller reader) {
    var schoolIds = new HashSet<UUID>();
    var personIds = new HashSet<UUID>();
    for (var studio : studios) {
      schoolIds.add(studio.nameplate().seatSchoolId());
      personIds.add(studio.nameplate().leaderId());
      for (var member : studio.members()) {
        schoolIds.add(member.schoolId());
        personIds.add(member.personId());
      }
    }
    var today = LocalDate.now(clock);
    boolean sees =
        List.of("DISTRICT_OFFICER", "SCHOOL_ADMIN", "TEACHER").stream()
            .anyMatch(role -> reader.holdsAny(role, today));
    Map<UUID, School> known = schools.withIds(schoolIds);
    Map<UUID, Person> persons = sees ? directory.persons(personIds) : Map.of();
    return new StudioView.Names(known, persons);
  }
}
