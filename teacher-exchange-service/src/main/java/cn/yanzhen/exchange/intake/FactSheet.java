package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.Fact;
import cn.yanzhen.exchange.person.FactDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A sheet with a row a fact. Rows that a workbook does not have stay as they are; a row that names
 * a known fact by its key says what holds of it.
 */
abstract class FactSheet<F extends Fact> {

  /** What a row says otherwise than it is known. */
  record Replaced<F extends Fact>(SheetRow row, F known, F now) {}

  /** What rows would do. */
  record Changes<F extends Fact>(
      String sheet,
      int rows,
      List<F> gone,
      List<F> added,
      List<Replaced<F>> replaced,
      int changed,
      int same) {
    SheetCounts counts() {
      return new SheetCounts(sheet, rows, added.size() - changed, changed, same);
    }
  }

  abstract String name();

  abstract List<F> known(Career career);

  /** What is wrong with the row itself, each at its place; also of one that is not whole. */
  abstract boolean isClean(SheetRow row, Faults faults);

  /** Of a whole row that is clean. */
  abstract F read(SheetRow row, UUID id, UUID person);

  /** Whether a known fact is the one that the row speaks of. */
  abstract boolean isMeant(F known, F said);

  /** What holds after the row, under the id of what was known; what a row leaves empty stays. */
  abstract F told(F known, F said);

  /** Whether the row may stand beside what else is known; a fault otherwise. */
  boolean fits(SheetRow row, F said, List<F> others, Faults faults) {
    return true;
  }

  /** The column of a field of a fact that {@link FactDays} finds fault with. */
  abstract String column(String field);

  private boolean isOfTheLife(SheetRow row, F said, Career career, LocalDate today, Faults faults) {
    var wrong = FactDays.of(said, career, today);
    if (wrong == null) return true;
    faults.add(row, column(wrong.field()), "intake/" + wrong.code(), wrong.reason());
    return false;
  }

  /** What the row needs only for somebody of whom it is not known yet. */
  boolean isWhole(SheetRow row, F said, Faults faults) {
    return true;
  }

  List<SheetRow> inOrder(List<SheetRow> rows) {
    return rows;
  }

  /**
   * @param careers by number, as they stand once the sheet 人员 is written; null for an unknown
   *     number
   * @param told numbers of whom the sheet 人员 is found fault with already
   */
  Changes<F> check(
      List<SheetRow> rows,
      Function<String, Optional<Career>> careers,
      Predicate<String> told,
      LocalDate today,
      Faults faults) {
    var gone = new ArrayList<F>();
    var added = new ArrayList<F>();
    Map<UUID, List<F>> standing = new HashMap<>();
    Set<UUID> spokenOf = new HashSet<>();
    var replaced = new ArrayList<Replaced<F>>();
    int changed = 0;
    int same = 0;
    for (var row : inOrder(rows)) {
      boolean clean = isClean(row, faults);
      var number = PersonSheet.number(row);
      if (number == null || told.test(number)) continue;
      var career = careers.apply(number).orElse(null);
      if (career == null) {
        faults.add(row, "人员编号", "intake/unknown-person", "没有这个编号的人员：请先在“人员”表登记，或核对编号。");
        continue;
      }
      if (!clean || !row.isWhole()) continue;
      var said = read(row, Ids.next(), career.personId());
      if (!isOfTheLife(row, said, career, today, faults)) continue;
      var known =
          standing.computeIfAbsent(career.personId(), who -> new ArrayList<>(known(career)));
      var meant = known.stream().filter(one -> isMeant(one, said)).findFirst().orElse(null);
      if (meant == null && !isWhole(row, said, faults)) continue;
      var others = known.stream().filter(one -> one != meant).toList();
      var now = meant == null ? said : told(meant, said);
      if (meant != null && !spokenOf.add(meant.id())) {
        faults.add(row, "人员编号", "intake/fact-twice", "与前面的一行说的是同一项，请删去一行。");
      } else if (!fits(row, now, others, faults)) {
        continue;
      } else if (now.equals(meant)) {
        same++;
      } else {
        if (meant != null) {
          gone.add(meant);
          replaced.add(new Replaced<>(row, meant, now));
          known.remove(meant);
          changed++;
        }
        known.add(now);
        spokenOf.add(now.id());
        added.add(now);
      }
    }
    return new Changes<>(name(), rows.size(), gone, added, replaced, changed, same);
  }
}
