package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.oneroster.Binding;
import cn.yanzhen.defaults.oneroster.Manifest;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.Foreseen;
import cn.yanzhen.defaults.workbook.Plan;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.defaults.workbook.WorkbookIntake;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes in those who work in the schools of a OneRoster archive; pupils and parents are left out.
 */
final class OneRosterIntake implements WorkbookIntake {
  private static final String WHY = "OneRoster 导入";

  private final KnownPersons.Reading reading;
  private final SchoolDirectory directory;
  private final IntakeTurn turn;
  private final PersonChanges persons;

  OneRosterIntake(
      KnownPersons.Reading reading,
      SchoolDirectory directory,
      IntakeTurn turn,
      PersonChanges persons) {
    this.reading = reading;
    this.directory = directory;
    this.turn = turn;
    this.persons = persons;
  }

  @Override
  public List<String> sheets() {
    return List.of(
        Manifest.NAME, OneRoster.ORGS, OneRoster.USERS, OneRoster.ROLES, OneRoster.DEMOGRAPHICS);
  }

  @Override
  public Plan check(WorkbookRows rows, Faults faults, Caller caller) {
    var district = caller.requireDistrict();
    turn.take(district);
    boolean rolesWhole = rows.isWhole(OneRoster.ROLES);
    var version = versionOf(rows, faults);
    if (version == null) return new Reported(rows);
    Map<String, List<SheetRow>> roles =
        rows.of(OneRoster.ROLES).stream()
            .collect(Collectors.groupingBy(row -> row.require("userSourcedId")));
    var staff = new ArrayList<SheetRow>();
    var seen = new HashSet<String>();
    var orgs =
        OneRosterOrgs.of(
            rows.of(OneRoster.ORGS), directory.schoolsByCode(), rows.isWhole(OneRoster.ORGS));
    int leftOut = 0;
    for (var row : rows.all(OneRoster.USERS)) {
      var id = row.tell(() -> row.text(OneRoster.ID));
      if (id != null && !seen.add(id)) {
        faults.add(row, OneRoster.ID, "intake/sourced-id-twice", "这个 sourcedId 前面已经有了，请核对。");
      }
      var said = row.tell(() -> said(row, version, roles));
      if (said == null) continue; // nobody knows whether it is one of ours
      if (said.isEmpty() && (version == Binding.V1_1 || rolesWhole)) {
        faults.add(
            row,
            version == Binding.V1_1 ? OneRoster.ROLE : OneRoster.ID,
            "intake/no-role",
            version == Binding.V1_1 ? "请填 role。" : "roles.csv 里没有这名用户的角色，请核对。");
      } else if (said.stream().noneMatch(OneRoster.STAFF::contains)
          || row.passes(() -> worksInNoSchool(places(row, version, roles), orgs))) {
        leftOut++;
      } else {
        staff.add(row);
      }
    }
    var known =
        reading.of(
            district,
            staff.stream()
                .map(row -> row.tell(() -> row.text(OneRoster.IDENTIFIER)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()),
            List.of());
    var before = new DistrictIntake.Seen(false);
    var users =
        new OneRosterUsers(
            district,
            directory.today(),
            orgs,
            new OneRosterBirths(rows),
            known,
            before.schoolNames(directory),
            faults);
    staff.forEach(row -> users.take(row, row.tell(() -> places(row, version, roles))));
    persons.tell(users.writing(), before);
    return new PersonPlan(rows, users, leftOut, before.foreseen);
  }

  /** Null, with a fault, when the archive does not hold what we need. */
  private static @Nullable Binding versionOf(WorkbookRows rows, Faults faults) {
    var manifest = Manifest.read(rows, OneRoster.files(Binding.V1_2), faults);
    if (!manifest.isClean()) return null;
    var version = manifest.binding().orElseThrow();
    int before = faults.count();
    for (var needed : OneRoster.files(version)) {
      if (!needed.equals(OneRoster.DEMOGRAPHICS) && !manifest.isBulk(needed)) {
        faults.sheet(
            Manifest.NAME,
            "intake/no-persons",
            "OneRoster " + version.word() + " 导入人员须有整套（bulk）的 " + needed + "，请重新导出。");
      }
    }
    return faults.count() > before ? null : version;
  }

  private static List<String> said(
      SheetRow row, Binding version, Map<String, List<SheetRow>> roles) {
    if (version == Binding.V1_1) {
      var role = row.code(OneRoster.ROLE);
      return role == null ? List.of() : List.of(role);
    }
    return roles.getOrDefault(row.require(OneRoster.ID), List.of()).stream()
        .map(role -> Objects.requireNonNull(role.code(OneRoster.ROLE)))
        .toList();
  }

  /** Where somebody works, the main place first. */
  private static List<String> places(
      SheetRow row, Binding version, Map<String, List<SheetRow>> roles) {
    if (version == Binding.V1_1) {
      return Arrays.stream(Objects.requireNonNullElse(row.text("orgSourcedIds"), "").split(","))
          .map(String::strip)
          .filter(one -> !one.isEmpty())
          .toList();
    }
    var places = new LinkedHashSet<String>();
    var main = row.text("primaryOrgSourcedId");
    if (main != null) places.add(main);
    roles.getOrDefault(row.require(OneRoster.ID), List.of()).stream()
        .filter(role -> OneRoster.STAFF.contains(role.code(OneRoster.ROLE)))
        .sorted(Comparator.comparing(role -> !Objects.equals(role.code("roleType"), "primary")))
        .forEach(role -> places.add(role.require("orgSourcedId")));
    return List.copyOf(places);
  }

  private static boolean worksInNoSchool(List<String> places, OneRosterOrgs orgs) {
    return places.stream().allMatch(orgs::knows) && places.stream().noneMatch(orgs::isSchool);
  }

  /** Nothing more can be said than the faults do. */
  private record Reported(WorkbookRows rows) implements Plan {
    @Override
    public List<SheetCounts> counts() {
      return List.of();
    }

    @Override
    public void commit(Caller caller) {
      throw new IllegalStateException("a faulty archive is not committed");
    }
  }

  private final class PersonPlan implements Plan {
    private final WorkbookRows rows;
    private final OneRosterUsers users;
    private final int leftOut;

    private final Foreseen foreseen;

    PersonPlan(WorkbookRows rows, OneRosterUsers users, int leftOut, Foreseen foreseen) {
      this.foreseen = foreseen;
      this.rows = rows;
      this.users = users;
      this.leftOut = leftOut;
    }

    @Override
    public List<SheetCounts> counts() {
      return List.of(
          rows.unchanged(Manifest.NAME),
          rows.unchanged(OneRoster.ORGS),
          users.counts(rows.of(OneRoster.USERS).size(), leftOut),
          rows.unchanged(OneRoster.ROLES),
          rows.unchanged(OneRoster.DEMOGRAPHICS));
    }

    @Override
    public Foreseen foreseen() {
      return foreseen;
    }

    @Override
    public void commit(Caller caller) {
      persons.write(users.writing(), caller, WHY);
    }
  }
}
