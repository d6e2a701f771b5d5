package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.directory.School;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * orgs.csv, as far as it says at which school somebody works: a school is known by its identifier,
 * the 学校标识码. Registering schools is community-service's work.
 *
 * @param whole whether every row of the file could be read
 */
record OneRosterOrgs(Map<String, SheetRow> rows, Map<String, School> schools, boolean whole) {

  static OneRosterOrgs of(List<SheetRow> rows, Map<String, School> schools, boolean whole) {
    var byId = new HashMap<String, SheetRow>();
    rows.forEach(row -> byId.putIfAbsent(row.require(OneRoster.ID), row));
    return new OneRosterOrgs(byId, schools, whole);
  }

  boolean knows(String org) {
    return rows.containsKey(org);
  }

  boolean isSchool(String org) {
    var row = rows.get(org);
    return row != null && row.require(OneRoster.TYPE).equals("school");
  }

  /** Null for a school that nobody registered yet. */
  @Nullable School school(String org) {
    return schools.get(code(org));
  }

  String code(String org) {
    return Objects.requireNonNullElse(
        Objects.requireNonNull(rows.get(org)).text(OneRoster.IDENTIFIER), "");
  }
}
