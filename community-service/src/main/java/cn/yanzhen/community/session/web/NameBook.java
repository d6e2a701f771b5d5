package cn.yanzhen.community.session.web;

import cn.yanzhen.community.directory.Directory;
import cn.yanzhen.community.directory.Recording;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.session.Classroom;
import cn.yanzhen.community.session.Policy;
import cn.yanzhen.community.session.Session;
import cn.yanzhen.community.session.Standing;
import cn.yanzhen.defaults.access.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Looks names up. People who work in the district see who teaches; a machine sees no name, nor does
 * another district to which the session is shown.
 */
@Component
class NameBook {
  private final SchoolOffice schools;
  private final Directory directory;
  private final Policy policy;
  private final Clock clock;

  NameBook(SchoolOffice schools, Directory directory, Policy policy, Clock clock) {
    this.schools = schools;
    this.directory = directory;
    this.policy = policy;
    this.clock = clock;
  }

  Names of(Collection<Session> sessions, Caller reader) {
    var schoolIds = new HashSet<UUID>();
    var personIds = new HashSet<UUID>();
    var recordingIds = new HashSet<UUID>();
    for (var session : sessions) {
      for (Classroom classroom : session.activity().classrooms()) {
        schoolIds.add(classroom.schoolId());
        var teacher = classroom.teacherId();
        if (teacher != null && session.district().equals(reader.requireDistrict())) {
          personIds.add(teacher);
        }
      }
      if (session.standing() instanceof Standing.Held held) {
        var id = held.recording();
        if (id != null) {
          recordingIds.add(id);
        }
      }
    }
    return names(schoolIds, personIds, recordingIds, reader);
  }

  Names of(Set<UUID> schoolIds, Set<UUID> personIds, Caller reader) {
    return names(schoolIds, personIds, Set.of(), reader);
  }

  private Names names(
      Set<UUID> schoolIds, Set<UUID> personIds, Set<UUID> recordingIds, Caller reader) {
    return new Names(
        schools.withIds(schoolIds).values().stream()
            .collect(Collectors.toMap(School::id, School::name)),
        sees(reader) ? directory.persons(personIds) : Map.of(),
        directory.recordings(recordingIds).values().stream()
            .collect(Collectors.toMap(Recording::id, Recording::title)),
        policy.cancelReasons());
  }

  boolean sees(Caller reader) {
    var today = LocalDate.now(clock);
    return Stream.of("DISTRICT_OFFICER", "SCHOOL_ADMIN", "TEACHER")
        .anyMatch(role -> reader.holdsAny(role, today));
  }
}
