package cn.yanzhen.community.studio;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A studio with everybody who ever was in it. Its version is its ETag and the sequence of its
 * events.
 *
 * @param closeReason why the district closed it, null while it is not closed
 */
public record Studio(
    UUID id,
    String district,
    Nameplate nameplate,
    Life life,
    List<StudioMember> members,
    @Nullable String closeReason,
    long version) {

  public Studio {
    members = List.copyOf(members);
  }

  public List<StudioMember> membersOn(LocalDate day) {
    return members.stream().filter(member -> member.life().contains(day)).toList();
  }

  /** The schools that may take part in its sessions on a day; none when it does not exist then. */
  public Set<UUID> schoolsOn(LocalDate day) {
    var schools = new TreeSet<UUID>();
    if (life.contains(day)) {
      Stream.concat(
              Stream.of(nameplate.seatSchoolId()),
              membersOn(day).stream().map(StudioMember::schoolId))
          .forEach(schools::add);
    }
    return schools;
  }

  Studio with(Nameplate changed, Life life) {
    return new Studio(id, district, changed, life, members, closeReason, version + 1);
  }

  Studio with(List<StudioMember> changed) {
    return new Studio(id, district, nameplate, life, changed, closeReason, version + 1);
  }

  /** Its members' time ends with it; who had not begun by then is not among them. */
  Studio close(LocalDate last, String reason) {
    var left =
        members.stream()
            .filter(member -> !member.life().from().isAfter(last))
            .map(
                member ->
                    new StudioMember(
                        member.id(),
                        member.personId(),
                        member.schoolId(),
                        member.life().until(last)))
            .toList();
    return new Studio(id, district, nameplate, life.until(last), left, reason, version + 1);
  }
}
