package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Finding;
import cn.yanzhen.exchange.assignment.FirstPlacements;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import cn.yanzhen.exchange.recruitment.CohortController.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 分配: which open needs of the community a newcomer would fit. */
@RestController
@RequestMapping("/api/v1/exchange")
class AllocationController {

  private static final int MOST_OPENINGS = 100;
  private static final int MOST_LOOKED_AT = 2_000;

  record OpeningReason(String code, String text, boolean ok, boolean binding) {}

  record Opening(
      UUID needId,
      Named school,
      Subject subject,
      Stage stage,
      String fte,
      LocalDate from,
      boolean fits,
      List<OpeningReason> reasons) {}

  /**
   * @param missing mandatory trainings that are not completed: nothing is proposed before they are
   */
  record OpeningsView(List<String> missing, List<Opening> items) {}

  private final CohortDesk desk;
  private final Newcomers newcomers;
  private final FirstPlacements placements;
  private final Needs needs;
  private final Persons persons;
  private final SchoolDirectory directory;

  AllocationController(
      CohortDesk desk,
      Newcomers newcomers,
      FirstPlacements placements,
      Needs needs,
      Persons persons,
      SchoolDirectory directory) {
    this.desk = desk;
    this.newcomers = newcomers;
    this.placements = placements;
    this.needs = needs;
    this.persons = persons;
    this.directory = directory;
  }

  /** The open needs of the community, each with what every rule says; those that fit first. */
  @GetMapping("/cohorts/{id}/newcomers/{personId}/openings")
  OpeningsView openings(@PathVariable UUID id, @PathVariable UUID personId, Caller caller) {
    var standing = directory.standing(caller);
    var cohort = desk.visible(id, standing);
    if (!CohortDesk.runs(cohort, standing)) throw Refusal.forbidden("分配由牵头的总校或区县办理。").exception();
    var newcomer =
        newcomers
            .present(id, personId)
            .orElseThrow(() -> Refusal.notFound("这个批次没有这名新教师。").exception());
    var today = directory.today();
    var person = persons.person(personId).orElseThrow();
    var community = directory.affiliation(cohort.leadSchoolId(), standing).orElse(null);
    var open =
        community == null
            ? List.<Need>of()
            : needs
                .openAt(
                    directory.schoolsOfCommunity(community.communityId()), today, MOST_LOOKED_AT)
                .stream()
                .filter(need -> !need.schoolId().equals(cohort.leadSchoolId()))
                .sorted(Comparator.comparing(need -> !teaches(person, need)))
                .limit(MOST_OPENINGS)
                .toList();
    var schools = directory.schools(open.stream().map(Need::schoolId).distinct().toList());
    var missing = newcomer.missingOn(today).stream().map(Training::named).toList();
    Function<Need, LocalDate> first =
        need -> need.period().from().isAfter(today) ? need.period().from() : today.plusDays(1);
    var judged = placements.findings(person, open, first, community, standing);
    return new OpeningsView(
        missing,
        open.stream()
            .map(
                need -> {
                  var findings = judged.getOrDefault(need.id(), List.of());
                  return new Opening(
                      need.id(),
                      new Named(need.schoolId(), School.nameOf(schools.get(need.schoolId()))),
                      need.subject(),
                      need.stage(),
                      need.fte().text(),
                      first.apply(need),
                      missing.isEmpty() && findings.stream().noneMatch(Finding::forbids),
                      findings.stream()
                          .map(
                              one ->
                                  new OpeningReason(
                                      one.code(), one.text(), one.ok(), one.binding()))
                          .toList());
                })
            .sorted(Comparator.comparing(Opening::fits).reversed())
            .toList());
  }

  /** What else a need asks is judged one by one; who does not teach it never fits. */
  private static boolean teaches(Person person, Need need) {
    return person.subjects().contains(need.subject()) && person.stages().contains(need.stage());
  }
}
