package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.ExemptionReasons;
import cn.yanzhen.exchange.person.Fact.Exemption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 免予交流: known by its first day. Its ground is not exported, so an empty one leaves what is known.
 */
final class ExemptionSheet extends FactSheet<Exemption> {
  static final String NAME = "免予交流";

  private final ExemptionReasons reasons;

  ExemptionSheet(ExemptionReasons reasons) {
    this.reasons = reasons;
  }

  @Override
  String name() {
    return NAME;
  }

  @Override
  List<Exemption> known(Career career) {
    return career.exemptions();
  }

  @Override
  String column(String field) {
    return field.equals("decidedOn") ? "决定日期" : "免予起始";
  }

  @Override
  boolean isClean(SheetRow row, Faults faults) {
    boolean clean = row.passes(() -> endsAfterItsStart(row, faults));
    return row.passes(() -> isReasonable(row, faults)) && clean;
  }

  private static boolean endsAfterItsStart(SheetRow row, Faults faults) {
    var from = row.requireDate("免予起始");
    var to = row.date("免予截止");
    if (to == null || !to.isBefore(from)) return true;
    faults.add(row, "免予截止", "intake/ends-before-start", "免予截止早于免予起始 " + from + "，请核对。");
    return false;
  }

  private boolean isReasonable(SheetRow row, Faults faults) {
    if (row.text("免予交流理由") == null) return true;
    var reason = reason(row);
    if (reason == null) {
      faults.add(
          row,
          "免予交流理由",
          "intake/unknown-reason",
          "理由不在代码表中。可填："
              + reasons.all().stream()
                  .map(ExemptionReasons.Reason::word)
                  .collect(Collectors.joining("；"))
              + "。");
      return false;
    }
    if (!reason.code().equals("OTHER") || row.text("理由说明") != null) return true;
    faults.add(row, "理由说明", "intake/reason-unexplained", "理由为“其他”，请写明。");
    return false;
  }

  private ExemptionReasons.@Nullable Reason reason(SheetRow row) {
    var word = row.text("免予交流理由");
    return reasons.all().stream()
        .filter(one -> one.word().equals(word) || one.code().equals(word))
        .findFirst()
        .orElse(null);
  }

  @Override
  Exemption read(SheetRow row, UUID id, UUID person) {
    var reason = reason(row);
    return new Exemption(
        id,
        person,
        reason == null ? "" : reason.code(),
        row.text("理由说明"),
        row.requireDate("免予起始"),
        row.date("免予截止"),
        row.text("依据材料"),
        row.require("决定单位"),
        row.date("决定日期"));
  }

  @Override
  boolean isWhole(SheetRow row, Exemption said, Faults faults) {
    if (said.reason().isEmpty()) {
      faults.add(row, "免予交流理由", "intake/reason-missing", "新登记免予交流须填理由。");
      return false;
    }
    if (said.evidence() != null || !reasons.of(said.reason()).orElseThrow().evidence()) return true;
    faults.add(row, "依据材料", "intake/evidence-missing", "以这一理由免予交流须有依据，请填材料名称、文号。");
    return false;
  }

  @Override
  boolean isMeant(Exemption known, Exemption said) {
    return known.from().equals(said.from());
  }

  @Override
  Exemption told(Exemption known, Exemption said) {
    return new Exemption(
        known.id(),
        known.personId(),
        said.reason().isEmpty() ? known.reason() : said.reason(),
        said.detail() == null ? known.detail() : said.detail(),
        known.from(),
        said.to(),
        said.evidence() == null ? known.evidence() : said.evidence(),
        said.decidedBy(),
        said.decidedOn() == null ? known.decidedOn() : said.decidedOn());
  }

  @Override
  boolean fits(SheetRow row, Exemption said, List<Exemption> others, Faults faults) {
    for (var other : others) {
      boolean apart =
          other.to() != null && other.to().isBefore(said.from())
              || said.to() != null && said.to().isBefore(other.from());
      if (!apart) {
        faults.add(
            row,
            "免予起始",
            "intake/exemptions-overlap",
            "与已登记的免予交流（%s 至 %s）重叠，请核对。"
                .formatted(other.from(), other.to() == null ? "长期" : other.to()));
        return false;
      }
    }
    return true;
  }
}
