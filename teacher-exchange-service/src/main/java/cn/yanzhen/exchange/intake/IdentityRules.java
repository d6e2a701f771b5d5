package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.person.IdentityPapers;
import cn.yanzhen.exchange.person.Sex;
import org.jspecify.annotations.Nullable;

/** That an identity number is one, and the person's. */
final class IdentityRules {

  private static final String COLUMN = "身份证件号";

  private IdentityRules() {}

  static boolean areKept(SheetRow row, String number, KnownPersons known, Faults faults) {
    var wrong = IdentityPapers.against(number);
    if (wrong != null) {
      faults.add(row, COLUMN, "intake/identity-number", wrong);
      return false;
    }
    return row.passes(() -> agrees(row, number, known, faults));
  }

  private static boolean agrees(SheetRow row, String number, KnownPersons known, Faults faults) {
    var born = row.requireDate("出生年月");
    var other = IdentityPapers.against(number, born, sex(row, known));
    if (other == null) return true;
    faults.add(row, COLUMN, "intake/identity-contradicts", other);
    return false;
  }

  /** As the row says; where it says nothing, as it is registered. */
  private static @Nullable Sex sex(SheetRow row, KnownPersons known) {
    var said = row.tell(() -> row.code("性别"));
    if (said != null) return Sex.valueOf(said);
    var person = row.isReadable("人员编号") ? known.person(row.require("人员编号")) : null;
    return person == null || !row.isReadable("性别") ? null : known.career(person).sex();
  }
}
