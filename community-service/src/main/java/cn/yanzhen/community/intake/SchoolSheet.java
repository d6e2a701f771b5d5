package cn.yanzhen.community.intake;

import cn.yanzhen.community.community.SchoolLives;
import cn.yanzhen.community.school.Description;
import cn.yanzhen.community.school.DistrictCodes;
import cn.yanzhen.community.school.Lifetime;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolEntry;
import cn.yanzhen.community.school.Timeline;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sheet 学校: a row a school, known by its code, or several with the days from which each holds.
 * A row without a day holds from today; of a new school, and of several rows, from the beginning.
 * The ownership that a row leaves out is the one before it.
 */
final class SchoolSheet {
  static final String NAME = "学校";
  static final String CODE = "学校标识码";
  static final String FROM = "生效日期";

  /** A school that the register does not know yet. */
  record Newcomer(UUID id, SchoolEntry entry, @Nullable LocalDate first) {}

  /** What is said anew, from a day on. */
  record Change(UUID id, LocalDate from, Description description) {}

  /** What the register knows, as far as the workbook names it. */
  record Register(
      Map<String, School> schools,
      Map<UUID, Timeline> timelines,
      DistrictCodes districts,
      String district,
      LocalDate today) {
    Timeline timeline(School school) {
      return Objects.requireNonNull(timelines.get(school.id()));
    }
  }

  private final Register register;
  private final SchoolRow reading;
  private final Faults faults;
  private final int rows;
  private final List<Newcomer> added = new ArrayList<>();
  private final List<Change> changed = new ArrayList<>();
  private final Map<String, UUID> mentioned = new HashMap<>();
  private final Map<UUID, String> newNames = new HashMap<>();
  private int newRows;
  private int same;

  private SchoolSheet(Register register, Faults faults, int rows) {
    this.register = register;
    this.reading = new SchoolRow(register, faults);
    this.faults = faults;
    this.rows = rows;
  }

  static SchoolSheet read(List<SheetRow> rows, Register register, Faults faults) {
    var sheet = new SchoolSheet(register, faults, rows.size());
    rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.require(CODE), LinkedHashMap::new, Collectors.toList()))
        .forEach(sheet::school);
    return sheet;
  }

  List<Newcomer> added() {
    return added;
  }

  List<Change> changed() {
    return changed;
  }

  private void school(String code, List<SheetRow> its) {
    mentioned.put(code, Ids.next());
    var before = register.schools().get(code);
    var days = new HashMap<@Nullable LocalDate, Integer>();
    var lines = new ArrayList<SchoolLine>();
    for (var row : its) {
      var from = row.date(FROM);
      var earlier = days.putIfAbsent(from, row.number());
      if (earlier != null) {
        faults.add(row, CODE, "intake/duplicate-school", "与第 " + earlier + " 行重复：同一学校从同一天起只能登记一次");
        continue;
      }
      var entry = reading.entry(row, from, before);
      if (entry != null) {
        lines.add(new SchoolLine(row, from, entry));
      }
    }
    lines.sort(
        Comparator.comparing(SchoolLine::from, Comparator.nullsFirst(Comparator.naturalOrder())));
    if (lines.isEmpty()) {
      return;
    }
    if (before == null) {
      newcomer(code, lines);
    } else {
      known(before, lines, its.size() > 1);
    }
  }

  private void newcomer(String code, List<SchoolLine> lines) {
    var id = Objects.requireNonNull(mentioned.get(code));
    var first = lines.getFirst();
    added.add(new Newcomer(id, first.entry(), first.from()));
    newRows++;
    var timeline = Timeline.from(first.from(), first.entry().description());
    for (var line : lines.subList(1, lines.size())) {
      timeline = say(id, timeline, Objects.requireNonNull(line.from()), line, true);
    }
    newNames.put(id, nameNow(timeline));
  }

  private void known(School school, List<SchoolLine> lines, boolean several) {
    var timeline = register.timeline(school);
    for (var line : lines) {
      var from = line.from();
      if (from == null && several) {
        first(timeline, line);
        continue;
      }
      var day = from == null ? register.today() : from;
      var firstDay = timeline.firstDay();
      if (firstDay != null && day.isBefore(firstDay)) {
        faults.add(
            line.row(),
            FROM,
            "intake/before-first-day",
            "「%s」从 %s 起才有登记，不能从 %s 起变更".formatted(school.name(), firstDay, day));
        continue;
      }
      var closing = school.closing();
      if (closing != null && closing.isOver(day) && !line.isSaid(timeline, day)) {
        faults.add(
            line.row(),
            CODE,
            "intake/school-closed",
            "「%s」到 %s 为止%s，不能再从 %s 起变更"
                .formatted(school.name(), closing.day(), closing.kind().word(), day));
        continue;
      }
      timeline = say(school.id(), timeline, day, line, false);
    }
    newNames.put(school.id(), nameNow(timeline));
  }

  /** Of several rows the one without a day is what was said at first: not for a file to change. */
  private void first(Timeline timeline, SchoolLine line) {
    var earliest = timeline.passages().getFirst().description();
    if (line.repeats(earliest)) {
      same++;
    } else {
      faults.add(
          line.row(), FROM, "intake/first-differs", "没有生效日期的一行与最早的登记不同：请填写生效日期，或在学校页面上更正过去的登记");
    }
  }

  private Timeline say(UUID id, Timeline timeline, LocalDate day, SchoolLine line, boolean isNew) {
    if (line.isSaid(timeline, day)) {
      same++;
      return timeline;
    }
    var said = line.said(timeline, day);
    changed.add(new Change(id, day, said));
    if (isNew) {
      newRows++;
    }
    return timeline.describe(day, said);
  }

  private String nameNow(Timeline timeline) {
    return timeline
        .on(register.today())
        .orElseGet(() -> timeline.passages().getFirst())
        .description()
        .name();
  }

  /**
   * Schools that other sheets of the same workbook may name: those of the register and those of
   * this sheet.
   */
  KnownSchools known() {
    var ids = new HashMap<String, UUID>();
    var names = new HashMap<UUID, String>();
    ours()
        .forEach(
            school -> {
              ids.put(school.code(), school.id());
              names.put(school.id(), school.name());
            });
    added.forEach(newcomer -> ids.put(newcomer.entry().code(), newcomer.id()));
    names.putAll(newNames);
    // Of a school whose own row is faulty nothing more is said than that.
    mentioned.forEach(
        (code, id) -> {
          if (ids.putIfAbsent(code, id) == null) {
            names.put(id, names.getOrDefault(id, code));
          }
        });
    return new KnownSchools(ids, names);
  }

  /** From when to when each of them is there. */
  SchoolLives lives() {
    var lives = new HashMap<UUID, Lifetime>();
    ours()
        .forEach(
            school ->
                lives.put(school.id(), Lifetime.of(school, register.timeline(school).firstDay())));
    added.forEach(
        newcomer ->
            lives.put(
                newcomer.id(), new Lifetime(newcomer.entry().name(), newcomer.first(), null, "")));
    return new SchoolLives(lives);
  }

  private List<School> ours() {
    return register.schools().values().stream()
        .filter(school -> school.district().equals(register.district()))
        .toList();
  }

  SheetCounts counts() {
    int changedRows = changed.size() - (newRows - added.size());
    return new SheetCounts(NAME, rows, newRows, changedRows, same);
  }
}
