package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.AssignmentLists;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import cn.yanzhen.exchange.staffing.Staffing.Side;
import cn.yanzhen.exchange.staffing.StaffingEvidence.Line;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The posts and people behind a figure, each with why it counts. */
@RestController
@RequestMapping("/api/v1/exchange/staffing/evidence")
class StaffingEvidenceController {

  record EvidenceView(
      Side side,
      UUID schoolId,
      String schoolName,
      Subject subject,
      Stage stage,
      String fte,
      @Nullable UUID personId,
      @Nullable String personNumber,
      @Nullable String personName,
      @Nullable UUID postId,
      @Nullable String postNumber,
      @Nullable UUID assignmentId,
      String why) {}

  private static final Set<Side> RETIRING = EnumSet.of(Side.RETIRED, Side.UNSURE);

  private final StaffingEvidence staffing;
  private final StaffingScopes scopes;
  private final RetirementDays retirements;
  private final Posts posts;
  private final Persons persons;
  private final AssignmentLists assignments;
  private final SchoolDirectory directory;

  StaffingEvidenceController(
      StaffingEvidence staffing,
      StaffingScopes scopes,
      RetirementDays retirements,
      Posts posts,
      Persons persons,
      AssignmentLists assignments,
      SchoolDirectory directory) {
    this.staffing = staffing;
    this.scopes = scopes;
    this.retirements = retirements;
    this.posts = posts;
    this.persons = persons;
    this.assignments = assignments;
    this.directory = directory;
  }

  @GetMapping
  Page<EvidenceView> evidence(
      StaffingController.Asked asked, @RequestParam Side side, PageRequest page, Caller caller) {
    var scope =
        scopes.of(caller, asked.schoolId(), asked.communityId(), asked.subject(), asked.stage());
    StaffingEvidence.Place after = null;
    if (page.cursor() != null) {
      var place = Cursor.decode(page.cursor(), 2);
      after =
          new StaffingEvidence.Place(IdCursor.id(place.getFirst()), IdCursor.id(place.getLast()));
    }
    var found = staffing.lines(scope, scopes.day(asked.on()), side, after, page.limit() + 1);
    var shown =
        Page.of(
            found,
            page.limit(),
            line -> Cursor.encode(line.schoolId().toString(), line.key().toString()));
    return new Page<>(views(shown.items()), shown.next(), null);
  }

  private List<EvidenceView> views(List<Line> lines) {
    var known = posts.withIds(ids(lines, Line::postId));
    var people = persons.cards(ids(lines, Line::personId));
    var orders =
        assignments.assignments(ids(lines, Line::assignmentId)).stream()
            .collect(Collectors.toMap(Assignment::id, Function.identity()));
    var retired =
        lines.isEmpty() || !RETIRING.contains(lines.getFirst().side())
            ? Map.<UUID, String>of()
            : retirements.of(ids(lines, Line::personId));
    var schools =
        directory.schools(
            Stream.concat(
                    lines.stream().map(Line::schoolId),
                    orders.values().stream()
                        .flatMap(
                            one ->
                                Stream.of(
                                    one.terms().sendingSchoolId(),
                                    one.terms().receivingSchoolId())))
                .distinct()
                .toList());
    return lines.stream()
        .map(
            line -> {
              var post = line.postId() == null ? null : known.get(line.postId());
              var person = line.personId() == null ? null : people.get(line.personId());
              return new EvidenceView(
                  line.side(),
                  line.schoolId(),
                  School.nameOf(schools.get(line.schoolId())),
                  line.subject(),
                  line.stage(),
                  Fte.text(line.fte()),
                  line.personId(),
                  person == null ? null : person.number(),
                  person == null ? null : person.name(),
                  line.postId(),
                  post == null ? null : post.number(),
                  line.assignmentId(),
                  why(line, post, orders, retired, schools));
            })
        .toList();
  }

  private static String why(
      Line line,
      @Nullable Post post,
      Map<UUID, Assignment> orders,
      Map<UUID, String> retired,
      Map<UUID, School> schools) {
    return switch (line.side()) {
      case WANTED -> "岗位存续 " + Post.words(Objects.requireNonNull(post).days());
      case ESTABLISHED -> post == null ? "编制在校，未任岗，按登记的首个学科学段计" : "编制在校，任岗位 " + post.number();
      case RETIRED, UNSURE ->
          Objects.requireNonNull(retired.get(Objects.requireNonNull(line.personId())));
      case AWAY -> moved(line, orders, terms -> "赴" + name(schools, terms.receivingSchoolId()));
      case ARRIVED -> moved(line, orders, terms -> "来自" + name(schools, terms.sendingSchoolId()));
    };
  }

  private static String moved(
      Line line,
      Map<UUID, Assignment> orders,
      Function<cn.yanzhen.exchange.assignment.Terms, String> where) {
    var terms =
        Objects.requireNonNull(orders.get(Objects.requireNonNull(line.assignmentId()))).terms();
    return "%s%s（%s）".formatted(terms.kind().word(), where.apply(terms), terms.period());
  }

  private static String name(Map<UUID, School> schools, UUID id) {
    return School.nameOf(schools.get(id));
  }

  private static Collection<UUID> ids(List<Line> lines, Function<Line, @Nullable UUID> which) {
    return lines.stream().map(which).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
