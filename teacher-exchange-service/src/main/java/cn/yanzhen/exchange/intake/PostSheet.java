package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import cn.yanzhen.exchange.staffing.ClosingReasons;
import cn.yanzhen.exchange.staffing.Post;
import cn.yanzhen.exchange.staffing.PostIntake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheet 岗位. A post is known by its number; a row may name who holds it. */
@Component
class PostSheet {

  static final String NAME = "岗位";
  private static final String HOLDER = "任岗人员编号";

  private final PostIntake posts;
  private final Persons persons;
  private final SchoolDirectory directory;
  private final ClosingReasons reasons;

  PostSheet(PostIntake posts, Persons persons, SchoolDirectory directory, ClosingReasons reasons) {
    this.posts = posts;
    this.persons = persons;
    this.directory = directory;
    this.reasons = reasons;
  }

  /** What the sheet would change. */
  final class Changes {
    private final String district;
    private final int rows;
    private final List<PostIntake.Row> news = new ArrayList<>();
    private int added;
    private int changed;
    private int same;

    private Changes(String district, int rows) {
      this.district = district;
      this.rows = rows;
    }

    SheetCounts counts() {
      return new SheetCounts(NAME, rows, added, changed, same);
    }

    /** After the persons, so that a post may be held by somebody of the same file. */
    void commit(Caller caller) {
      var numbers =
          news.stream()
              .map(PostIntake.Row::holder)
              .filter(Objects::nonNull)
              .map(PostIntake.Holder::number)
              .collect(Collectors.toSet());
      Map<String, UUID> ids = new HashMap<>();
      persons
          .withNumbers(district, numbers)
          .forEach((number, person) -> ids.put(number, person.id()));
      posts.commit(district, news, ids, caller);
    }

    private void take(PostIntake.Row row, PostIntake.News what) {
      switch (what) {
        case NOTHING -> same++;
        case CHANGED -> changed++;
        case ADDED -> added++;
      }
      if (what != PostIntake.News.NOTHING) news.add(row);
    }
  }

  Changes check(List<SheetRow> rows, PersonSheet.Changes sheet, Faults faults, Caller caller) {
    var district = caller.requireDistrict();
    var changes = new Changes(district, rows.size());
    if (rows.isEmpty()) return changes;
    var known = posts.known(district);
    var schools = directory.schoolsByCode();
    var registered = persons.withNumbers(district, holders(rows));
    var rowOfNumber = new HashMap<String, Integer>();
    var rowOfHolder = new HashMap<String, Integer>();
    for (var row : rows) {
      boolean clean = row.passes(() -> once(row, "岗位编号", "同一岗位只能登记一次", rowOfNumber, faults));
      var named = row.tell(() -> row.text(HOLDER));
      if (named != null)
        clean &= row.passes(() -> once(row, HOLDER, "一人只能任一个岗位", rowOfHolder, faults));
      var school = row.tell(() -> PersonSheet.school(row, schools, district, faults));
      clean &= PostRules.areKept(row, school, reasons, directory.today(), faults);
      boolean told = named != null && sheet.isFaulty(named);
      var person = named == null || told ? null : person(row, named, registered, sheet, faults);
      if (!clean || school == null || !row.isWhole()) continue;
      if (named != null && person == null) continue;
      var wish = wish(row, school);
      var holder = person == null ? null : holder(row, person, wish, faults);
      if (person != null && holder == null) continue;
      var taken = new PostIntake.Row(row.require("岗位编号"), wish, holder);
      var what = known.news(taken);
      var against = what == PostIntake.News.NOTHING ? null : known.against(taken);
      if (against != null)
        faults.add(row, holder == null ? "岗位编号" : HOLDER, "intake/post-held", against);
      else changes.take(taken, what);
    }
    return changes;
  }

  private static Set<String> holders(List<SheetRow> rows) {
    return rows.stream()
        .map(row -> row.tell(() -> row.text(HOLDER)))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static boolean once(
      SheetRow row, String heading, String why, Map<String, Integer> seen, Faults faults) {
    var earlier = seen.putIfAbsent(row.require(heading), row.number());
    if (earlier == null) return true;
    faults.add(row, heading, "intake/duplicate-post", "与第 " + earlier + " 行重复：" + why + "，请核对。");
    return false;
  }

  private Post.Wish wish(SheetRow row, School school) {
    var word = row.text("撤岗原因");
    var reason = word == null ? null : reasons.named(word).orElse(null);
    return new Post.Wish(
        school.id(),
        Subject.valueOf(Objects.requireNonNull(row.code("学科"))),
        Stage.valueOf(Objects.requireNonNull(row.code("学段"))),
        new Fte(Objects.requireNonNull(row.decimal("编制数(FTE)"))),
        row.requireDate("设岗日期"),
        row.date("撤岗日期"),
        reason == null ? null : reason.code(),
        reason != null && reason.note() ? word : null);
  }

  /** What a post asks of its holder, wherever it is known from. */
  private record Named(
      String number,
      String name,
      @Nullable UUID id,
      UUID schoolId,
      List<Subject> subjects,
      List<Stage> stages,
      LocalDate schoolSince,
      @Nullable LocalDate lastDay) {}

  private static @Nullable Named person(
      SheetRow row,
      String number,
      Map<String, Person> registered,
      PersonSheet.Changes sheet,
      Faults faults) {
    var file = sheet.file(number);
    var person = registered.get(number);
    if (file != null) {
      return new Named(
          number,
          file.name(),
          person == null ? null : person.id(),
          file.schoolId(),
          file.subjects(),
          file.stages(),
          file.schoolSince(),
          person == null ? null : person.lastDay());
    }
    if (person != null) {
      return new Named(
          number,
          person.name(),
          person.id(),
          person.schoolId(),
          person.subjects(),
          person.stages(),
          person.schoolSince(),
          person.lastDay());
    }
    faults.add(row, HOLDER, "intake/unknown-person", "没有这名人员：请先登记，或在本工作簿的“人员”表中填写。");
    return null;
  }

  private static PostIntake.@Nullable Holder holder(
      SheetRow row, Named person, Post.Wish wish, Faults faults) {
    boolean clean = true;
    if (!person.schoolId.equals(wish.schoolId())) {
      faults.add(row, HOLDER, "intake/other-school", person.name + "的编制不在这所学校，不能任岗。");
      clean = false;
    }
    if (!person.subjects.contains(wish.subject()) || !person.stages.contains(wish.stage())) {
      faults.add(
          row,
          HOLDER,
          "intake/subject-not-taught",
          person.name + "登记的任教学科、学段不含" + wish.stage().word() + wish.subject().word() + "。");
      clean = false;
    }
    var share = row.decimal("任岗份额");
    var given = row.date("任岗日期");
    var usual = person.schoolSince.isAfter(wish.from()) ? person.schoolSince : wish.from();
    var from = given == null ? usual : given;
    if (from.isBefore(person.schoolSince)) {
      faults.add(row, "任岗日期", "intake/before-service", person.schoolSince + " 才到校，任岗不能早于它。");
      clean = false;
    }
    if (!clean) return null;
    return new PostIntake.Holder(
        person.number,
        person.id,
        share == null ? wish.fte() : new Fte(share),
        from,
        person.lastDay);
  }
}
