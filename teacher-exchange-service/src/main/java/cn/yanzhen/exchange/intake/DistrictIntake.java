package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.Foreseen;
import cn.yanzhen.defaults.workbook.Plan;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.WorkbookIntake;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in the sheets of persons and needs: all of them, or nothing. Imports of one district wait
 * for each other, so that two of the same file register nobody twice; needs are written before
 * persons, the order in which the exchange office locks them.
 */
@Component
class DistrictIntake implements WorkbookIntake {

  private final IntakeTurn turn;
  private final PersonSheet persons;
  private final FactSheets facts;
  private final NeedSheet needs;
  private final PostSheet posts;
  private final NewcomerSheet newcomers;
  private final AfootSheet afoot;

  DistrictIntake(
      IntakeTurn turn,
      PersonSheet persons,
      FactSheets facts,
      NeedSheet needs,
      PostSheet posts,
      NewcomerSheet newcomers,
      AfootSheet afoot) {
    this.turn = turn;
    this.persons = persons;
    this.facts = facts;
    this.needs = needs;
    this.posts = posts;
    this.newcomers = newcomers;
    this.afoot = afoot;
  }

  @Override
  public List<String> sheets() {
    return Stream.of(
            List.of(PersonSheet.NAME),
            FactSheets.NAMES,
            List.of(AfootSheet.NAME, NewcomerSheet.NAME, NeedSheet.NAME, PostSheet.NAME))
        .flatMap(List::stream)
        .toList();
  }

  /** Sheets that may be of any length, saved as .csv: those of persons and their lives. */
  static final List<String> ANY_LENGTH =
      Stream.concat(Stream.of(PersonSheet.NAME), FactSheets.NAMES.stream()).toList();

  /** What stood in earlier rows of a file, and what need not be read again for the next part. */
  static final class Seen {
    final SeenBefore numbers = new SeenBefore();
    final SeenBefore identities = new SeenBefore();
    final SeenBefore facts = new SeenBefore();
    final SeenBefore namesakes = new SeenBefore();

    /** What the file would change, up to here. */
    final Foreseen foreseen = new Foreseen();

    /** Whether what was checked before is being written: what only gives pause was told then. */
    final boolean writing;

    private @Nullable Map<String, School> schools;
    private final Map<UUID, String> names = new HashMap<>();

    Seen(boolean writing) {
      this.writing = writing;
    }

    Map<String, School> schools(SchoolDirectory directory) {
      var known = schools;
      if (known == null) schools = known = directory.schoolsByCode();
      return known;
    }

    Function<UUID, String> schoolNames(SchoolDirectory directory) {
      return id -> {
        if (names.isEmpty())
          schools(directory).values().forEach(one -> names.put(one.id(), one.name()));
        return names.getOrDefault(id, School.nameOf(null));
      };
    }
  }

  @Override
  public Plan check(WorkbookRows rows, Faults faults, Caller caller) {
    turn.take(caller.requireDistrict());
    return plan(rows, new Seen(false), faults, caller);
  }

  /** The same of a part of a file; that the district's turn was taken is the caller's to see to. */
  Plan part(WorkbookRows rows, Seen seen, Faults faults, Caller caller) {
    for (var sheet : FactSheets.NAMES) {
      @Nullable String last = "";
      for (var row : rows.all(sheet)) {
        var number = PersonSheet.number(row);
        boolean apart =
            number != null
                && !number.equals(last)
                && seen.facts.at(sheet + number, row.number()) != null;
        if (apart && last != null) {
          faults.add(row, "人员编号", "intake/not-together", "同一人员的各行须相邻：请按人员编号排序后重新上传。");
        }
        last = number;
      }
    }
    return plan(rows, seen, faults, caller);
  }

  private Plan plan(WorkbookRows rows, Seen seen, Faults faults, Caller caller) {
    var named = new HashSet<>(FactSheets.numbers(rows));
    named.addAll(PersonSheet.numbers(rows.all(NewcomerSheet.NAME)));
    named.addAll(PersonSheet.numbers(rows.all(AfootSheet.NAME)));
    var personPlan = persons.check(rows, named, seen, faults, caller);
    var factPlan = facts.check(rows, personPlan, seen.foreseen, faults);
    var out =
        rows.of(AfootSheet.NAME).stream()
            .filter(
                row -> PersonSheet.numbers(List.of(row)).stream().noneMatch(personPlan::isFaulty))
            .toList();
    var afootPlan = afoot.check(out, personPlan::career, factPlan::certificates, faults, caller);
    if (!seen.writing) afoot.tell(afootPlan, number -> name(personPlan, number), seen.foreseen);
    var newcomerPlan = newcomers.check(rows.all(NewcomerSheet.NAME), personPlan, faults, caller);
    var needPlan = needs.check(rows.all(NeedSheet.NAME), faults, caller);
    var postPlan = posts.check(rows.all(PostSheet.NAME), personPlan, faults, caller);
    return new Plan() {
      @Override
      public List<SheetCounts> counts() {
        return Stream.of(
                List.of(personPlan.counts()),
                factPlan.counts(),
                List.of(
                    afootPlan.counts(),
                    newcomerPlan.counts(),
                    needPlan.counts(),
                    postPlan.counts()))
            .flatMap(List::stream)
            .toList();
      }

      @Override
      public Foreseen foreseen() {
        return seen.foreseen;
      }

      @Override
      public void commit(Caller committer) {
        needPlan.commit(committer);
        personPlan.commit(committer);
        facts.commit(rows, personPlan, committer);
        afootPlan.commit(committer);
        postPlan.commit(committer);
        newcomerPlan.commit(committer);
      }
    };
  }

  private static String name(PersonSheet.Changes persons, String number) {
    var person = persons.registered(number);
    if (person != null) return person.name();
    var file = persons.file(number);
    return file == null ? "" : file.name();
  }
}
