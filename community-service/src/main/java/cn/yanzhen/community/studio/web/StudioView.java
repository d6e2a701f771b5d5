package cn.yanzhen.community.studio.web;

import cn.yanzhen.community.directory.Person;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.Subject;
import cn.yanzhen.community.studio.Studio;
import cn.yanzhen.community.studio.StudioKind;
import cn.yanzhen.community.studio.StudioLevel;
import cn.yanzhen.community.studio.StudioMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A studio as it is answered.
 *
 * @param on the day of the counts
 * @param members all that ever were in it; only where one studio is asked for
 */
record StudioView(
    UUID id,
    String district,
    String name,
    StudioKind kind,
    StudioLevel level,
    Subject subject,
    UUID leaderId,
    @Nullable String leaderName,
    UUID seatSchoolId,
    String seatSchoolName,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String closeReason,
    LocalDate on,
    int memberCount,
    int schoolCount,
    @Nullable List<MemberView> members,
    @Nullable List<String> actions,
    long version) {

  record MemberView(
      UUID id,
      UUID personId,
      @Nullable String personName,
      UUID schoolId,
      String schoolName,
      LocalDate from,
      @Nullable LocalDate to) {

    static MemberView of(StudioMember member, Names names) {
      return new MemberView(
          member.id(),
          names.now(member.personId()),
          names.person(member.personId()),
          member.schoolId(),
          names.school(member.schoolId()),
          member.life().from(),
          member.life().to());
    }
  }

  /** As they are today, and as far as the reader may know them. */
  record Names(Map<UUID, School> schools, Map<UUID, Person> persons) {
    String school(UUID id) {
      var school = schools.get(id);
      return school == null ? "" : school.name();
    }

    @Nullable String person(UUID id) {
      var person = persons.get(id);
      return person == null ? null : person.name();
    }

    /** The record that goes on, where this one was merged. */
    UUID now(UUID id) {
      var person = persons.get(id);
      return person == null ? id : person.id();
    }
  }

  static StudioView of(Studio studio, LocalDate on, Names names, @Nullable List<String> actions) {
    var nameplate = studio.nameplate();
    return new StudioView(
        studio.id(),
        studio.district(),
        nameplate.name(),
        nameplate.kind(),
        nameplate.level(),
        nameplate.subject(),
        names.now(nameplate.leaderId()),
        names.person(nameplate.leaderId()),
        nameplate.seatSchoolId(),
        names.school(nameplate.seatSchoolId()),
        studio.life().from(),
        studio.life().to(),
        studio.closeReason(),
        on,
        studio.membersOn(on).size(),
        studio.schoolsOn(on).size(),
        actions == null
            ? null
            : studio.members().stream().map(member -> MemberView.of(member, names)).toList(),
        actions,
        studio.version());
  }
}
