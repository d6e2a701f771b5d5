package cn.yanzhen.community.intake;

import cn.yanzhen.community.community.Claim;
import cn.yanzhen.community.community.Community.Submitted;
import cn.yanzhen.community.community.CommunityRules;
import cn.yanzhen.community.community.Facts;
import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.Lodging;
import cn.yanzhen.community.community.Objection;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Place;
import cn.yanzhen.community.community.Proposal;
import cn.yanzhen.community.community.Reach;
import cn.yanzhen.community.community.Reason;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.community.SchoolLives;
import cn.yanzhen.community.community.Seat;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The sheet 教共体: a row a membership; the first row of a name is its lead school, whose days are the
 * cycle. Goes through the communities in their order, each against the register and against those
 * before it.
 */
final class CommunitySheet {
  static final String NAME = "教共体";
  static final String SCHOOL = "学校标识码";
  private static final String COMMUNITY = "教共体名称";
  private static final String ROLE = "角色";
  private static final String MODEL = "办学模式";
  private static final String FROM = "起始日期";
  private static final String TO = "结束日期";
  private static final String PLACE = "归属";

  private final KnownSchools schools;
  private final SchoolLives lives;
  private final LeftOut leftOut;
  private final Faults faults;
  private final List<Proposal> added = new ArrayList<>();
  private final Map<Submitted, Proposal> replaced = new LinkedHashMap<>();
  private final Map<UUID, List<Claim>> claims = new HashMap<>();
  private final List<Claim> mains = new ArrayList<>();
  private final Reach reach;
  private boolean unknownMayBeLeftOut;
  private int newRows;
  private int changedRows;
  private int sameRows;

  private CommunitySheet(
      KnownSchools schools, SchoolLives lives, LeftOut leftOut, Reach reach, Faults faults) {
    this.schools = schools;
    this.lives = lives;
    this.leftOut = leftOut;
    this.reach = reach;
    this.faults = faults;
  }

  static CommunitySheet read(
      List<SheetRow> rows,
      KnownSchools schools,
      SchoolLives lives,
      String district,
      Lodging office,
      LeftOut leftOut,
      Faults faults) {
    var sheet = new CommunitySheet(schools, lives, leftOut, office.reach(district), faults);
    var groups =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.require(COMMUNITY).strip(), LinkedHashMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(entry -> sheet.group(entry.getKey(), entry.getValue()))
            .toList();
    sheet.judge(groups, district, office);
    return sheet;
  }

  /** To be submitted. */
  List<Proposal> added() {
    return added;
  }

  /** Submitted before and not approved yet: the later workbook counts. */
  Map<Submitted, Proposal> replaced() {
    return replaced;
  }

  SheetCounts counts() {
    return new SheetCounts(NAME, newRows + changedRows + sameRows, newRows, changedRows, sameRows);
  }

  /** The rows of one name, and what they propose. */
  private record Group(Proposal proposal, List<SheetRow> rows) {
    boolean hasLead() {
      return proposal.seats().stream().anyMatch(seat -> seat.role() == Role.LEAD);
    }

    SheetRow first() {
      return rows.getFirst();
    }
  }

  private Group group(String name, List<SheetRow> rows) {
    var seats = rows.stream().map(this::seat).toList();
    var lead =
        seats.stream()
            .filter(seat -> seat.role() == Role.LEAD)
            .findFirst()
            .orElse(seats.getFirst());
    return new Group(new Proposal(name, lead.from(), lead.to(), seats), rows);
  }

  private Seat seat(SheetRow row) {
    var model = row.code(MODEL);
    var grade = row.code("紧密程度");
    var place = row.code(PLACE);
    return new Seat(
        schools.id(row.require(SCHOOL)),
        Role.valueOf(row.require(ROLE)),
        model == null ? null : PairingModel.valueOf(model),
        grade == null ? null : Grade.valueOf(grade),
        Set.of(),
        place == null ? Place.MAIN : Place.valueOf(place),
        row.requireDate(FROM),
        row.requireDate(TO));
  }

  private void judge(List<Group> groups, String district, Lodging office) {
    var names = groups.stream().map(group -> group.proposal().name()).toList();
    var held =
        office.named(district, names).stream()
            .collect(Collectors.groupingBy(community -> community.charter().name()));
    var standings =
        groups.stream()
            .map(
                group ->
                    Standing.of(
                        group.proposal(), held.getOrDefault(group.proposal().name(), List.of())))
            .toList();
    var rewritten =
        standings.stream()
            .filter(Standing.Differs.class::isInstance)
            .map(standing -> ((Standing.Differs) standing).before().id())
            .collect(Collectors.toSet());
    var named = schoolsOf(groups);
    int unknown = named.size() - schools.names(named).size();
    unknownMayBeLeftOut =
        leftOut.whole(SchoolSheet.NAME) || unknown <= leftOut.rowsOf(SchoolSheet.NAME);
    var kept =
        office.claims(named).stream()
            .filter(claim -> !rewritten.contains(claim.communityId()))
            .toList();
    kept.forEach(this::keep);
    mains.addAll(Facts.mains(kept));
    for (int i = 0; i < groups.size(); i++) {
      if (standings.get(i) instanceof Standing.New
          || standings.get(i) instanceof Standing.Differs) {
        mains.addAll(Facts.mains(claims(groups.get(i))));
      }
    }
    for (int i = 0; i < groups.size(); i++) {
      judge(groups.get(i), standings.get(i));
    }
  }

  private void judge(Group group, Standing standing) {
    switch (standing) {
      case Standing.Same same -> sameRows += group.rows().size();
      case Standing.Settled settled ->
          faults.add(
              group.first(),
              COMMUNITY,
              "intake/community-approved",
              "「" + group.proposal().name() + "」已经批准，不能用导入改动；请把它的各行改回原样或从文件中删去");
      case Standing.New fresh -> {
        if (stands(group)) {
          added.add(group.proposal());
          newRows += group.rows().size();
        }
      }
      case Standing.Differs(var before) -> {
        if (stands(group)) {
          replaced.put(before, group.proposal());
          changedRows += group.rows().size();
        }
      }
    }
  }

  private boolean stands(Group group) {
    var objections = objections(group);
    objections.forEach(objection -> report(group, objection));
    claims(group).forEach(this::keep);
    return objections.isEmpty();
  }

  private static List<Claim> claims(Group group) {
    return group.proposal().seats().stream()
        .filter(seat -> !seat.to().isBefore(seat.from()))
        .map(
            seat ->
                new Claim(
                    Ids.next(),
                    group.proposal().name(),
                    seat.schoolId(),
                    seat.place(),
                    new Period(seat.from(), seat.to())))
        .toList();
  }

  private void keep(Claim claim) {
    claims.computeIfAbsent(claim.schoolId(), school -> new ArrayList<>()).add(claim);
  }

  private Facts facts(Group group) {
    var named = schoolsOf(List.of(group));
    return new Facts(
        schools.names(named),
        named.stream().flatMap(school -> claims.getOrDefault(school, List.of()).stream()).toList(),
        Set.of(),
        mains,
        reach);
  }

  private List<Objection> objections(Group group) {
    if (!group.hasLead() && leftOut.before(NAME, group.first().number())) {
      return List
          .of(); // its lead school stands in a row that could not be read, which is fault enough
    }
    var objections = new ArrayList<>(CommunityRules.ofASubmission(group.proposal(), facts(group)));
    objections.addAll(lives.objections(group.proposal()));
    if (leftOut.after(NAME, group.rows().getLast().number())) {
      objections.removeIf(objection -> objection.reason() == Reason.NO_MEMBER);
    }
    if (unknownMayBeLeftOut) {
      objections.removeIf(objection -> objection.reason() == Reason.SCHOOL_UNKNOWN);
    }
    if (group.hasLead() && group.proposal().seats().getFirst().role() != Role.LEAD) {
      faults.add(
          group.first(),
          ROLE,
          "intake/member-before-lead",
          "成员校写在了总校之前：「" + group.proposal().name() + "」的第一行应是总校");
    }
    return objections;
  }

  private void report(Group group, Objection objection) {
    var seat = objection.seat();
    var row = seat == null ? group.first() : group.rows().get(seat);
    var column =
        switch (objection.field()) {
          case NAME, STATE -> COMMUNITY;
          case CYCLE_FROM, FROM -> FROM;
          case CYCLE_TO, TO -> TO;
          case SEATS, ROLE -> ROLE;
          case SCHOOL -> SCHOOL;
          case MODEL -> MODEL;
          case PLACE -> PLACE;
        };
    var sentence =
        objection.reason() == Reason.SCHOOL_UNKNOWN
            ? "本区县没有登记这个标识码的学校：请核对，或先在工作表“学校”中登记；若已填写，请先改正那一行"
            : objection.sentence();
    faults.add(row, column, objection.reason().code(), sentence);
  }

  private static Set<UUID> schoolsOf(List<Group> groups) {
    return groups.stream()
        .flatMap(group -> group.proposal().seats().stream())
        .map(Seat::schoolId)
        .collect(Collectors.toSet());
  }
}
