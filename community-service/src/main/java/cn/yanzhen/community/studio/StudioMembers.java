package cn.yanzhen.community.studio;

import cn.yanzhen.community.directory.Directory;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 成员处: the leader's school keeps the members of a studio. */
@Service
public class StudioMembers {
  private final StudioDesk desk;
  private final Directory directory;

  StudioMembers(StudioDesk desk, Directory directory) {
    this.desk = desk;
    this.directory = directory;
  }

  @Transactional
  public Decision<Studio> join(
      UUID id,
      @Nullable String ifMatch,
      UUID personId,
      UUID schoolId,
      LocalDate from,
      @Nullable LocalDate to,
      Caller by) {
    var before = desk.lock(id, by);
    desk.requireKeeper(by, before);
    Version.require(ifMatch, before.version());
    if (before.closeReason() != null) {
      return StudioDesk.closed(before);
    }
    var wrong =
        StudioRules.ofAMember(
            before,
            directory.persons(Set.of(personId)).get(personId),
            directory.records(personId),
            desk.districtOf(schoolId),
            desk.lifetime(schoolId),
            from,
            to);
    if (!wrong.isEmpty()) {
      return StudioDesk.invalid(wrong);
    }
    var members = new ArrayList<>(before.members());
    var life = new Life(from, to == null ? before.life().to() : to);
    members.add(new StudioMember(Ids.next(), personId, schoolId, life));
    return desk.written(
        before.with(members),
        StudioFacts.CHANGED,
        "studio.joined",
        Map.of("person", personId, "school", schoolId),
        by);
  }

  /** The member's last day; a member that never began is taken out. */
  @Transactional
  public Decision<Studio> leave(
      UUID id, @Nullable String ifMatch, UUID memberId, LocalDate last, Caller by) {
    var before = desk.lock(id, by);
    desk.requireKeeper(by, before);
    Version.require(ifMatch, before.version());
    var members = new ArrayList<StudioMember>();
    boolean found = false;
    for (var member : before.members()) {
      if (!member.id().equals(memberId)) {
        members.add(member);
        continue;
      }
      found = true;
      if (!last.isBefore(member.life().from())) {
        members.add(
            new StudioMember(
                memberId, member.personId(), member.schoolId(), member.life().until(last)));
      }
    }
    if (!found) {
      throw Refusal.notFound("这个工作室没有这名成员。").exception();
    }
    return desk.written(
        before.with(members),
        StudioFacts.CHANGED,
        "studio.left",
        Map.of("member", memberId, "on", last.toString()),
        by);
  }
}
