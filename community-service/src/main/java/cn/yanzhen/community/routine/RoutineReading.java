package cn.yanzhen.community.routine;

import cn.yanzhen.community.community.Affiliate;
import cn.yanzhen.community.community.Affiliations;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 查阅: shows routines, who has taken note, what was found, and what waits. */
@Service
public class RoutineReading {
  /** A community has some dozen routines; a school is checked some times a month. */
  private static final int MOST_ROUTINES = 500;

  private static final int MOST_CHECKUPS = 5000;

  private final Routines routines;
  private final Checkups checkups;
  private final Affiliations affiliations;
  private final CommunityOffice communities;
  private final Clock clock;

  RoutineReading(
      Routines routines,
      Checkups checkups,
      Affiliations affiliations,
      CommunityOffice communities,
      Clock clock) {
    this.routines = routines;
    this.checkups = checkups;
    this.affiliations = affiliations;
    this.communities = communities;
    this.clock = clock;
  }

  public Page<Routine> page(String district, @Nullable UUID community, PageRequest page) {
    var cursor = page.cursor();
    UUID after = cursor == null ? null : id(Cursor.decode(cursor, 1).getFirst());
    return Page.of(
        routines.page(district, community, after, page.limit() + 1),
        page.limit(),
        last -> Cursor.encode(last.id().toString()));
  }

  /** A routine with everything that was done about it. */
  public record Whole(
      Routine routine,
      Community community,
      List<Acknowledgement> acknowledgements,
      List<Checkup> checkups,
      List<UUID> members) {}

  public Whole whole(UUID id, String district) {
    var routine =
        routines
            .find(id, district)
            .orElseThrow(() -> Refusal.notFound("没有这项教学常规，或它不属于您的区县。").exception());
    return new Whole(
        routine,
        communities.find(routine.communityId(), district).orElseThrow(),
        routines.acknowledgements(List.of(id)),
        checkups.of(List.of(id), MOST_CHECKUPS),
        members(routine.communityId(), LocalDate.now(clock)));
  }

  public Matrix matrix(UUID community, String district, LocalDate on) {
    communities
        .find(community, district)
        .orElseThrow(() -> Refusal.notFound("没有这个教共体，或它不属于您的区县。").exception());
    var inForce =
        routines.ofCommunities(List.of(community), MOST_ROUTINES).stream()
            .filter(routine -> routine.inForce(on).isPresent())
            .toList();
    var ids = inForce.stream().map(Routine::id).toList();
    var acknowledged = routines.acknowledgements(ids);
    var checked = checkups.of(ids, MOST_CHECKUPS);
    var schools = members(community, on);
    var cells = new ArrayList<Matrix.Cell>();
    for (var routine : inForce) {
      var edition = routine.inForce(on).orElseThrow();
      for (var school : schools) {
        var note =
            acknowledged.stream()
                .filter(one -> one.routineId().equals(routine.id()))
                .filter(one -> one.schoolId().equals(school) && one.number() == edition.number())
                .filter(one -> !LocalDate.ofInstant(one.at(), clock.getZone()).isAfter(on))
                .findFirst();
        var found =
            checked.stream()
                .filter(one -> one.routineId().equals(routine.id()))
                .filter(one -> one.schoolId().equals(school) && !one.day().isAfter(on))
                .toList();
        cells.add(
            new Matrix.Cell(
                routine.id(),
                school,
                note.map(Acknowledgement::by).orElse(null),
                note.map(Acknowledgement::at).orElse(null),
                found.stream().findFirst().map(Checkup::result).orElse(null),
                (int) found.stream().filter(one -> openOn(one, on)).count()));
      }
    }
    return new Matrix(
        on,
        schools,
        inForce.stream()
            .map(
                routine -> {
                  var edition = routine.inForce(on).orElseThrow();
                  return new Matrix.Column(
                      routine.id(), edition.number(), edition.title(), edition.from());
                })
            .toList(),
        cells);
  }

  private static boolean openOn(Checkup checkup, LocalDate on) {
    var done = checkup.followUpDone();
    return checkup.followUpDue() != null && (done == null || done.isAfter(on));
  }

  /** A routine that a school has not taken note of yet. */
  public record Unread(Routine routine, UUID schoolId) {}

  /** What a school has to mend. */
  public record ToMend(Routine routine, Checkup checkup) {}

  public record Waiting(List<Unread> unread, List<ToMend> toMend) {}

  /** For the administrators of member schools. */
  public Waiting waitingFor(Caller caller) {
    var own = affiliations.administers(caller);
    if (own.isEmpty()) {
      return new Waiting(List.of(), List.of());
    }
    var member =
        affiliations.ofSchools(own, LocalDate.now(clock)).stream()
            .filter(affiliate -> affiliate.role() == Role.MEMBER)
            .toList();
    var published =
        routines.ofCommunities(
            member.stream().map(Affiliate::communityId).distinct().toList(), MOST_ROUTINES);
    var read = new HashSet<String>();
    for (var one : routines.acknowledgements(published.stream().map(Routine::id).toList())) {
      read.add(one.routineId() + "/" + one.number() + "/" + one.schoolId());
    }
    var unread = new ArrayList<Unread>();
    for (var affiliate : member) {
      for (var routine : published) {
        if (routine.communityId().equals(affiliate.communityId())
            && !read.contains(
                routine.id() + "/" + routine.latest().number() + "/" + affiliate.schoolId())) {
          unread.add(new Unread(routine, affiliate.schoolId()));
        }
      }
    }
    var toMend =
        checkups.open(own, 200).stream()
            .flatMap(
                checkup ->
                    routines
                        .find(checkup.routineId(), caller.requireDistrict())
                        .map(routine -> new ToMend(routine, checkup))
                        .stream())
            .toList();
    return new Waiting(unread, toMend);
  }

  /** What the caller may do with routines of a community, for the pages. */
  public boolean publishes(Caller caller, UUID community, String district) {
    return affiliations.leads(caller, community, district);
  }

  private List<UUID> members(UUID community, LocalDate day) {
    return affiliations.of(community, day).stream()
        .filter(affiliate -> affiliate.role() == Role.MEMBER)
        .map(Affiliate::schoolId)
        .distinct()
        .toList();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOurs) {
      throw Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
    }
  }
}
