package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.NeedBoard;
import cn.yanzhen.exchange.need.NeedDays;
import cn.yanzhen.exchange.need.NeedReach;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.need.Profile;
import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.person.Title;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sheet 需求. A need is known by its number; one that somebody was already proposed for is
 * changed no more. What an optional cell leaves empty of profile and day stays as it is, so that a
 * file without these columns takes nothing back that was written on the page.
 */
@Component
class NeedSheet {

  static final String NAME = "需求";

  private static final String SERVICE_YEARS = "至少教龄";
  private static final String SCHOOL_YEARS = "至少在校年限";

  private final Needs needs;
  private final NeedBoard board;
  private final NeedDays needDays;
  private final SchoolDirectory directory;
  private final NeedReach reach;

  NeedSheet(
      Needs needs, NeedBoard board, NeedDays needDays, SchoolDirectory directory, NeedReach reach) {
    this.reach = reach;
    this.needs = needs;
    this.board = board;
    this.needDays = needDays;
    this.directory = directory;
  }

  /** What the sheet would change. */
  final class Changes {
    private final String district;
    private final int rows;
    private final List<NeedBoard.Numbered> added = new ArrayList<>();
    private final List<NeedBoard.Change> changed = new ArrayList<>();
    private int same;

    private Changes(String district, int rows) {
      this.district = district;
      this.rows = rows;
    }

    SheetCounts counts() {
      return new SheetCounts(NAME, rows, added.size(), changed.size(), same);
    }

    void commit(Caller caller) {
      if (!added.isEmpty()) board.post(district, added, caller);
      if (!changed.isEmpty()) board.change(changed, caller);
    }
  }

  Changes check(List<SheetRow> rows, Faults faults, Caller caller) {
    var district = caller.requireDistrict();
    var changes = new Changes(district, rows.size());
    if (rows.isEmpty()) return changes;
    var known = needs.byNumber(district);
    var said = needDays.said(district);
    var schools = directory.schoolsByCode();
    var today = directory.today();
    var rowOfNumber = new HashMap<String, Integer>();

    for (var row : rows) {
      boolean clean = row.passes(() -> once(row, rowOfNumber, faults));
      var school = row.tell(() -> PersonSheet.school(row, schools, district, faults));
      clean &= school == null || row.passes(() -> offersTheStage(row, school, faults));
      clean &= row.passes(() -> isAShare(row, faults));
      clean &= row.passes(() -> endsAfterItsStart(row, faults));
      for (var heading : List.of(SERVICE_YEARS, SCHOOL_YEARS)) {
        clean &= row.passes(() -> areYears(row, heading, faults));
      }
      if (!clean || school == null || !row.isWhole()) continue;
      var number = row.require("需求编号");
      var stage = stage(row);
      var fte = Objects.requireNonNull(row.decimal("人数(FTE)"));
      var from = row.requireDate("开始日期");
      var to = row.requireDate("结束日期");
      boolean closed = school.isClosedOn(to);
      var before = known.get(number);
      var answerBy = row.date("答复期限");
      var profile = profile(row);
      var kind = row.code("派遣类型");
      var wish =
          new Need.Wish(
              school.id(),
              Subject.valueOf(Objects.requireNonNull(row.code("学科"))),
              stage,
              new Fte(fte),
              new Period(from, to),
              kind == null ? null : AssignmentKind.valueOf(kind),
              row.text("说明"),
              profile.over(before == null ? Profile.ANYBODY : before.wanted()),
              answerBy == null && before != null ? before.answerBy() : answerBy);
      var far = reach.against(district, wish.period(), before == null ? null : before.period());
      if (before != null && saysTheSame(wish, before, said.get(before.id()))) {
        changes.same++;
      } else if (closed) {
        faults.add(
            row,
            "学校标识码",
            "intake/school-closed",
            "「%s」到 %s 为止撤并，不能登记到 %s 的需求。".formatted(school.name(), school.closedOn(), to));
      } else if (to.isBefore(today)) {
        faults.add(row, "结束日期", "intake/need-over", "这条需求已经过期，请改日期或删去这一行。");
      } else if (far != null) {
        faults.add(
            row, far.field().equals("to") ? "结束日期" : "开始日期", "intake/" + far.code(), far.reason());
      } else if (answerBy != null
          && (before == null || !answerBy.equals(before.answerBy()))
          && (answerBy.isBefore(today) || answerBy.isAfter(to))) {
        faults.add(row, "答复期限", "intake/answer-by", "应在今天与结束日期之间；不设期限则留空。");
      } else if (before == null) {
        changes.added.add(new NeedBoard.Numbered(number, wish));
      } else if (before.isOpen()) {
        changes.changed.add(new NeedBoard.Change(before, wish));
      } else {
        faults.add(
            row,
            "需求编号",
            "intake/need-not-open",
            "这条需求" + before.state().word() + "，不能再改；如有新的需求请另编号。");
      }
    }
    return changes;
  }

  private static boolean once(SheetRow row, Map<String, Integer> rowOfNumber, Faults faults) {
    var earlier = rowOfNumber.putIfAbsent(row.require("需求编号"), row.number());
    if (earlier == null) return true;
    faults.add(
        row, "需求编号", "intake/duplicate-need", "与第 " + earlier + " 行重复：同一需求只能登记一次，请删去一行或另编号。");
    return false;
  }

  private static Stage stage(SheetRow row) {
    return Stage.valueOf(Objects.requireNonNull(row.code("学段")));
  }

  static boolean offersTheStage(SheetRow row, School school, Faults faults) {
    var stage = stage(row);
    if (school.stages().contains(stage)) return true;
    faults.add(
        row, "学段", "intake/stage-not-offered", school.name() + "没有" + stage.word() + "学段，请核对。");
    return false;
  }

  private static boolean isAShare(SheetRow row, Faults faults) {
    if (Fte.isShare(Objects.requireNonNull(row.decimal("人数(FTE)")))) return true;
    faults.add(row, "人数(FTE)", "intake/fte", "应大于 0、至多 1，最多两位小数（如 0.5）；需要多人请分行填写。");
    return false;
  }

  private static boolean endsAfterItsStart(SheetRow row, Faults faults) {
    var from = row.requireDate("开始日期");
    if (!row.requireDate("结束日期").isBefore(from)) return true;
    faults.add(row, "结束日期", "intake/need-dates", "结束日期早于开始日期 " + from + "，请核对。");
    return false;
  }

  private static boolean areYears(SheetRow row, String heading, Faults faults) {
    var years = row.decimal(heading);
    if (years == null || isYears(years)) return true;
    faults.add(row, heading, "intake/need-years", "应为 1 至 50 的整数，不要求则留空。");
    return false;
  }

  /** A need that lasts longer by an extension is still what its school said. */
  private static boolean saysTheSame(Need.Wish wish, Need before, @Nullable LocalDate saidTo) {
    return wish.saysTheSameAs(before) || saidTo != null && wish.equals(before.said().until(saidTo));
  }

  private static Profile profile(SheetRow row) {
    var title = row.code("至少职称");
    var honour = row.code("至少荣誉");
    var service = row.decimal(SERVICE_YEARS);
    var here = row.decimal(SCHOOL_YEARS);
    return new Profile(
        title == null ? null : Title.valueOf(title),
        honour == null ? null : Honour.valueOf(honour),
        service == null ? null : service.intValue(),
        here == null ? null : here.intValue(),
        row.text("其他期望"));
  }

  private static boolean isYears(BigDecimal years) {
    return years.stripTrailingZeros().scale() <= 0
        && years.compareTo(BigDecimal.valueOf(1000)) < 0
        && Profile.isYears(years.intValue());
  }
}
