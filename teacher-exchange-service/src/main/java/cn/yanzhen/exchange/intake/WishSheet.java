package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.Fact.Wish;
import cn.yanzhen.exchange.person.FactDays;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 意愿: known by its first day while it is not withdrawn; communities are wished for on the page. */
final class WishSheet extends FactSheet<Wish> {
  static final String NAME = "意愿";

  private final LocalDate today;
  private final Map<String, School> schools;

  WishSheet(LocalDate today, Map<String, School> schools) {
    this.today = today;
    this.schools = schools;
  }

  @Override
  String name() {
    return NAME;
  }

  @Override
  List<Wish> known(Career career) {
    return career.wishes().stream().filter(one -> one.withdrawnOn() == null).toList();
  }

  @Override
  String column(String field) {
    return "意愿起始";
  }

  @Override
  boolean isClean(SheetRow row, Faults faults) {
    boolean clean = row.passes(() -> endsAfterItsStart(row, faults));
    for (var day : List.of("意愿起始", "意愿截止")) {
      clean &= row.passes(() -> isWithinReach(row, day, faults));
    }
    clean &= row.passes(() -> namesSchools(row, faults));
    clean &= row.passes(() -> namesDistricts(row, faults));
    return clean;
  }

  private static boolean endsAfterItsStart(SheetRow row, Faults faults) {
    var from = row.requireDate("意愿起始");
    var to = row.date("意愿截止");
    if (to == null || !to.isBefore(from)) return true;
    faults.add(row, "意愿截止", "intake/ends-before-start", "意愿截止早于意愿起始 " + from + "，请核对。");
    return false;
  }

  private boolean isWithinReach(SheetRow row, String column, Faults faults) {
    var wrong = FactDays.tooFar(row.date(column), today);
    if (wrong == null) return true;
    faults.add(row, column, "intake/too-far", wrong);
    return false;
  }

  private boolean namesSchools(SheetRow row, Faults faults) {
    var unknown = words(row.text("意向学校标识码")).filter(code -> !schools.containsKey(code)).toList();
    if (unknown.isEmpty()) return true;
    faults.add(
        row,
        "意向学校标识码",
        "intake/unknown-school",
        "没有标识码为“" + String.join("、", unknown) + "”的学校，请核对。");
    return false;
  }

  private static boolean namesDistricts(SheetRow row, Faults faults) {
    if (words(row.text("意向区县代码")).allMatch(one -> one.matches("\\d{6}"))) return true;
    faults.add(row, "意向区县代码", "intake/unknown-district", "请填 GB/T 2260 六位区县代码，多个用、隔开。");
    return false;
  }

  @Override
  Wish read(SheetRow row, UUID id, UUID person) {
    return new Wish(
        id,
        person,
        row.codes("意向类型"),
        words(row.text("意向学校标识码"))
            .map(code -> Objects.requireNonNull(schools.get(code)).id())
            .toList(),
        List.of(),
        words(row.text("意向区县代码")).toList(),
        row.requireDate("意愿起始"),
        row.date("意愿截止"),
        row.text("意愿说明"),
        null);
  }

  private static Stream<String> words(@Nullable String written) {
    return written == null
        ? Stream.of()
        : Arrays.stream(written.split("[、,，;；\\s]+")).filter(one -> !one.isBlank()).distinct();
  }

  @Override
  boolean isMeant(Wish known, Wish said) {
    return known.from().equals(said.from());
  }

  @Override
  Wish told(Wish known, Wish said) {
    return new Wish(
        known.id(),
        known.personId(),
        said.kinds(),
        said.schools(),
        known.communities(),
        said.districts(),
        known.from(),
        said.to(),
        said.note(),
        null);
  }
}
