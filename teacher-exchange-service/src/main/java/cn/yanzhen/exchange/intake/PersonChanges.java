package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Foreseen;
import cn.yanzhen.defaults.workbook.Foreseen.Warning;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.person.Difference;
import cn.yanzhen.exchange.person.PersonalFile;
import cn.yanzhen.exchange.person.Placing;
import cn.yanzhen.exchange.person.Registry;
import cn.yanzhen.exchange.person.SameNames;
import cn.yanzhen.exchange.staffing.PostLeaving;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells what a file would change of persons, and what gives pause: a number that is somebody
 * else's, a record that is there already, a move and what ends with it.
 */
@Component
class PersonChanges {

  private final SameNames sameNames;
  private final Registry registry;
  private final PostLeaving posts;

  PersonChanges(SameNames sameNames, Registry registry, PostLeaving posts) {
    this.registry = registry;
    this.sameNames = sameNames;
    this.posts = posts;
  }

  /** Those whose school becomes another one. */
  private static List<PostLeaving.Leaver> leavers(KnownPersons.Writing writing) {
    return writing.changes().stream()
        .map(KnownPersons.Changing::change)
        .filter(one -> one.placing().changesSchool())
        .map(
            one ->
                new PostLeaving.Leaver(
                    one.before().id(), one.now().schoolId(), one.now().schoolSince()))
        .toList();
  }

  void tell(KnownPersons.Writing writing, DistrictIntake.Seen seen) {
    Map<UUID, List<String>> held = posts.held(leavers(writing));
    var alike = seen.writing ? Map.<String, String>of() : alike(writing);
    for (var one : writing.changes()) {
      var change = one.change();
      var warnings = new ArrayList<>(warnings(change, held.getOrDefault(id(change), List.of())));
      likely(warnings, alike.get(change.now().number()));
      seen.foreseen.add(
          row(
              one.row(),
              change.now(),
              change.before().name(),
              change.differences().stream()
                  .map(d -> new Foreseen.Field(d.column(), d.before(), d.after()))
                  .toList(),
              warnings));
    }
    if (seen.writing) return;
    for (var one : writing.entered()) {
      var file = one.newcomer().file();
      var warnings = new ArrayList<Warning>();
      likely(warnings, alike.get(file.number()));
      var earlier = seen.namesakes.at(file.name() + "\n" + file.born(), one.row().number());
      if (earlier != null && warnings.isEmpty())
        warnings.add(
            new Warning("intake/likely-duplicate", "与第 " + earlier + " 行姓名、出生年月相同，可能是同一人。", false));
      if (!warnings.isEmpty())
        seen.foreseen.add(row(one.row(), file, file.name(), List.of(), warnings));
    }
  }

  /** Those who move give up what they hold at the school that they leave. */
  void write(KnownPersons.Writing writing, Caller caller, String why) {
    if (!writing.entered().isEmpty())
      registry.register(
          writing.district(),
          writing.entered().stream().map(KnownPersons.Entering::newcomer).toList());
    if (!writing.changes().isEmpty())
      registry.change(
          writing.changes().stream().map(KnownPersons.Changing::change).toList(), caller, why);
    posts.leave(leavers(writing), caller, why);
  }

  private Map<String, String> alike(KnownPersons.Writing writing) {
    var renamed =
        writing.changes().stream()
            .map(KnownPersons.Changing::change)
            .filter(
                one -> one.differences().stream().anyMatch(isOf(Difference.NAME, Difference.BORN)))
            .map(Registry.Change::now);
    var entered = writing.entered().stream().map(one -> one.newcomer().file());
    return sameNames.of(
        writing.district(),
        Stream.concat(renamed, entered)
            .map(one -> new SameNames.Who(one.number(), one.name(), one.born()))
            .toList());
  }

  private static List<Warning> warnings(Registry.Change change, List<String> posts) {
    var found = new ArrayList<Warning>();
    var number = change.now().number();
    for (var one : change.differences()) {
      var warning =
          switch (one.column()) {
            case Difference.NAME ->
                new Warning(
                    "intake/other-name",
                    "编号 %s 已登记为“%s”，本行是“%s”：人员编号可能填错。".formatted(number, one.before(), one.after()),
                    true);
            case Difference.BORN ->
                new Warning(
                    "intake/other-birth",
                    "编号 %s 登记的出生年月是 %s，本行是 %s：人员编号可能填错。"
                        .formatted(number, one.before(), one.after()),
                    true);
            case Difference.IDENTITY ->
                one.before() == null
                    ? null
                    : new Warning("intake/identity-replaced", "将换掉已登记的身份证件号：请核对证件。", true);
            default -> null;
          };
      if (warning != null) found.add(warning);
    }
    found.addAll(placed(change, posts));
    lost(change, found);
    return found;
  }

  private static List<Warning> placed(Registry.Change change, List<String> posts) {
    if (!change.placing().changesSchool()) return List.of();
    var day = change.now().schoolSince();
    var text =
        change.placing() == Placing.MOVED
            ? "按调动登记：原学校的编制和在任职务止于 %s。".formatted(day.minusDays(1))
            : "按更正登记：现学校改为本行的学校，原登记转入更正记录。";
    var left = posts.isEmpty() ? "" : "岗位 " + String.join("、", posts) + " 随之卸任。";
    return List.of(new Warning("intake/other-school", text + left, false));
  }

  /** What a lower word takes away. */
  private static void lost(Registry.Change change, List<Warning> found) {
    var gone = change.takenAway();
    if (gone.isEmpty()) return;
    found.add(
        new Warning(
            "intake/taken-away", "将撤下" + String.join("、", gone) + "，撤下的转入更正记录；只想补充的请留空。", false));
  }

  private static void likely(List<Warning> warnings, @Nullable String other) {
    if (other == null) return;
    warnings.add(
        new Warning(
            "intake/likely-duplicate", "与人员 " + other + " 姓名、出生年月相同，可能是同一人：入库后请到“疑似重复”核对。", false));
  }

  private static Predicate<Difference> isOf(String... columns) {
    return one -> List.of(columns).contains(one.column());
  }

  private static UUID id(Registry.Change change) {
    return change.before().id();
  }

  private static Foreseen.Row row(
      SheetRow row,
      PersonalFile file,
      String name,
      List<Foreseen.Field> fields,
      List<Warning> warnings) {
    return new Foreseen.Row(row.sheet(), row.number(), file.number(), name, fields, warnings);
  }
}
