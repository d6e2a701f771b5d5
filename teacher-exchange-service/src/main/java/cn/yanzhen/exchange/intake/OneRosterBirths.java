package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** demographics.csv, as far as it tells when somebody was born, and of which sex. */
final class OneRosterBirths {

  private final Map<String, SheetRow> rows = new HashMap<>();
  private boolean whole;

  OneRosterBirths(WorkbookRows archive) {
    whole = !archive.cut().contains(OneRoster.DEMOGRAPHICS);
    for (var row : archive.all(OneRoster.DEMOGRAPHICS)) {
      var id = row.tell(() -> row.text(OneRoster.ID));
      if (id == null) whole = false;
      else rows.put(id, row);
    }
  }

  /** Null for whom the file does not have, or has where it cannot be read. */
  @Nullable SheetRow of(SheetRow user) {
    var id = user.tell(() -> user.text(OneRoster.ID));
    return id == null ? null : rows.get(id);
  }

  /** Whether the file surely does not tell when somebody was born. */
  boolean lacks(SheetRow user) {
    var row = of(user);
    if (row == null) return whole && user.isReadable(OneRoster.ID);
    return row.passes(() -> row.date(OneRoster.BORN) == null);
  }
}
