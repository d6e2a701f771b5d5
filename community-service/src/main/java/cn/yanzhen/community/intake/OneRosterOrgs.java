package cn.yanzhen.community.intake;

import cn.yanzhen.community.school.Description;
import cn.yanzhen.community.school.Ownership;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolEntry;
import cn.yanzhen.community.school.Setting;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * orgs.csv: a school is known by its identifier, the 学校标识码; its sourcedId is another system's and
 * not kept. What the file does not tell of a known school stays; what it tells holds from today.
 */
final class OneRosterOrgs {
  private final SchoolSheet.Register register;
  private final LeftOut leftOut;
  private final Faults faults;
  private final Map<String, SheetRow> ids = new HashMap<>();
  private final Map<String, SheetRow> codes = new HashMap<>();
  private final List<SchoolSheet.Newcomer> added = new ArrayList<>();
  private final List<SchoolSheet.Change> changed = new ArrayList<>();
  private final int rows;

  private OneRosterOrgs(SchoolSheet.Register register, LeftOut leftOut, Faults faults, int rows) {
    this.register = register;
    this.leftOut = leftOut;
    this.faults = faults;
    this.rows = rows;
  }

  static OneRosterOrgs read(
      List<SheetRow> rows, SchoolSheet.Register register, LeftOut leftOut, Faults faults) {
    var orgs = new OneRosterOrgs(register, leftOut, faults, rows.size());
    rows.forEach(orgs::remember);
    for (var row : rows) {
      switch (row.require(OneRoster.TYPE)) {
        case "district" -> orgs.district(row);
        case "school" -> orgs.school(row);
        default -> {
          // Above or inside of what the register knows: of no concern to it.
        }
      }
    }
    return orgs;
  }

  List<SchoolSheet.Newcomer> added() {
    return added;
  }

  List<SchoolSheet.Change> changed() {
    return changed;
  }

  SheetCounts counts() {
    return new SheetCounts(
        OneRoster.ORGS, rows, added.size(), changed.size(), rows - added.size() - changed.size());
  }

  private void remember(SheetRow row) {
    var earlier = ids.putIfAbsent(row.require(OneRoster.ID), row);
    if (earlier != null) {
      faults.add(row, OneRoster.ID, "intake/sourced-id-twice", "与第 " + earlier.number() + " 行重复。");
    }
  }

  private void district(SheetRow row) {
    var code = Objects.requireNonNullElse(row.text(OneRoster.IDENTIFIER), "");
    var objection = register.districts().objection(code, register.today());
    if (objection != null) {
      faults.add(row, OneRoster.IDENTIFIER, "intake/unknown-district", objection);
    } else if (!code.equals(register.district())) {
      faults.add(
          row,
          OneRoster.IDENTIFIER,
          "intake/other-district",
          "只能登记本区县（" + register.district() + "）的学校");
    }
  }

  private void school(SheetRow row) {
    var report = new RowFaults(row, faults);
    var code = row.text(OneRoster.IDENTIFIER);
    var status = row.text(OneRoster.STATUS);
    if (status != null && !status.equals("active")) {
      report.add(
          OneRoster.STATUS, "intake/not-active", "整套（bulk）文件只含现有学校，status 应留空。停办、并校请在学校页面登记");
    }
    parent(row, report);
    if (code == null || !code.matches("\\S+")) {
      report.add(OneRoster.IDENTIFIER, "intake/school-code", "学校须在 identifier 填学校标识码，中间不能有空格");
      return;
    }
    var earlier = codes.putIfAbsent(code, row);
    if (earlier != null) {
      report.add(
          OneRoster.IDENTIFIER, "intake/duplicate-school", "与第 " + earlier.number() + " 行是同一学校标识码");
    }
    var before = register.schools().get(code);
    if (before == null) {
      newcomer(row, code, report);
    } else if (!before.district().equals(register.district())) {
      report.add(OneRoster.IDENTIFIER, "intake/school-of-other-district", "这个标识码的学校登记在其他区县，请核对");
    } else {
      known(row, before, report);
    }
  }

  private void parent(SheetRow row, RowFaults report) {
    var parent = row.text(OneRoster.PARENT);
    var above = parent == null ? null : ids.get(parent);
    boolean unreadable = parent != null && above == null && leftOut.rowsOf(OneRoster.ORGS) > 0;
    if (!unreadable && (above == null || !above.require(OneRoster.TYPE).equals("district"))) {
      report.add(
          OneRoster.PARENT,
          "intake/unknown-parent",
          "学校的 parentSourcedId 须指向文件里的区县（type 为 district）");
    }
  }

  private void newcomer(SheetRow row, String code, RowFaults report) {
    for (var column : List.of(OneRoster.STAGES, OneRoster.SETTING, OneRoster.WEAK)) {
      boolean empty =
          column.equals(OneRoster.STAGES) ? row.codes(column).isEmpty() : row.code(column) == null;
      if (empty) {
        report.add(
            column,
            "intake/new-school-needs-metadata",
            "登记册还没有这所学校，新登记须填 " + column + "，请在文件中补上这一列");
      }
    }
    if (!report.found()) {
      added.add(
          new SchoolSheet.Newcomer(
              Ids.next(), new SchoolEntry(code, register.district(), said(row, null)), null));
    }
  }

  private void known(SheetRow row, School before, RowFaults report) {
    LocalDate today = register.today();
    var timeline = register.timeline(before);
    var now = timeline.on(today);
    var held = now.orElse(timeline.passages().getFirst()).description();
    var said = said(row, held);
    if (said.equals(held)) {
      return;
    }
    var closing = before.closing();
    if (now.isEmpty()) {
      report.add(
          OneRoster.NAME,
          "intake/before-first-day",
          "「%s」从 %s 起才有登记，现在还不能变更".formatted(before.name(), timeline.firstDay()));
    } else if (closing != null && closing.isOver(today)) {
      report.add(
          OneRoster.IDENTIFIER,
          "intake/school-closed",
          "「%s」到 %s 为止%s，不能再变更".formatted(before.name(), closing.day(), closing.kind().word()));
    } else if (!report.found()) {
      changed.add(new SchoolSheet.Change(before.id(), today, said));
    }
  }

  private static Description said(SheetRow row, @Nullable Description held) {
    Set<Stage> stages =
        row.codes(OneRoster.STAGES).stream().map(Stage::valueOf).collect(Collectors.toSet());
    var setting = row.code(OneRoster.SETTING);
    var weak = row.code(OneRoster.WEAK);
    var stated = row.code(OneRoster.OWNERSHIP);
    var ownership = stated == null ? null : Ownership.valueOf(stated);
    var name = row.require(OneRoster.NAME);
    if (held == null) {
      return new Description(
          name,
          null,
          stages,
          Setting.valueOf(Objects.requireNonNull(setting)),
          Boolean.parseBoolean(weak),
          ownership,
          null);
    }
    return new Description(
        name,
        held.shortName(),
        stages.isEmpty() ? held.stages() : stages,
        setting == null ? held.setting() : Setting.valueOf(setting),
        weak == null ? held.weak() : Boolean.parseBoolean(weak),
        ownership == null ? held.ownership() : ownership,
        held.place());
  }
}
