package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.Fact.Wish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 意愿: known by its first day while it is not withdrawn; communities are wished for on the page. */
final class WishSheet extends FactSheet<Wish> {
  static final String NAME = "意愿";

  private final Map<String, School> schools;

  WishSheet(Map<String, School> schools) {
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
  @Nullable Wish read(SheetRow row, UUID id, UUID person, Faults faults) {
    var from = row.requireDate("意愿起始");
    var to = row.date("意愿截止");
    if (to != null && to.isBefore(from)) {
      faults.add(row, "意愿截止", "intake/ends-before-start", "意愿截止早于意愿起始 " + from + "，请核对。");
      return null;
    }
    var wanted = new ArrayList<UUID>();
    for (var code : words(row.text("意向学校标识码")).toList()) {
      var school = schools.get(code);
      if (school == null) {
        faults.add(row, "意向学校标识码", "intake/unknown-school", "没有标识码为“" + code + "”的学校，请核对。");
        return null;
      }
      wanted.add(school.id());
    }
    var districts = words(row.text("意向区县代码")).toList();
    if (!districts.stream().allMatch(one -> one.matches("\\d{6}"))) {
      faults.add(row, "意向区县代码", "intake/unknown-district", "请填 GB/T 2260 六位区县代码，多个用、隔开。");
      return null;
    }
    return new Wish(
        id,
        person,
        row.codes("意向类型"),
        wanted,
        List.of(),
        districts,
        from,
        to,
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
