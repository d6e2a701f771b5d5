package cn.yanzhen.exchange.fit;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.Profile;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a person would fit: asked by the district, by the person's school, by the lead school of
 * its community and by the person. Nobody else is named in the answer.
 */
@RestController
class OpeningController {

  /**
   * @param known whether the caller may open the need itself
   * @param note the school's words, null where the need is not the caller's to know
   * @param mayPropose whether the caller may propose the person now
   */
  record Opening(
      UUID needId,
      UUID schoolId,
      String schoolName,
      @Nullable String communityName,
      Subject subject,
      Stage stage,
      String fte,
      LocalDate from,
      LocalDate to,
      @Nullable AssignmentKind kind,
      @Nullable Profile wanted,
      @Nullable LocalDate answerBy,
      boolean overdue,
      @Nullable String note,
      boolean known,
      boolean mayPropose,
      List<CandidateController.Reason> reasons) {}

  /**
   * @param fitting for which the person may be sent and is expected to go
   * @param exempt for how many more they may be sent, though they need not go (免予交流)
   * @param more whether there are open needs beyond those that were looked at
   */
  record Openings(
      UUID personId,
      String name,
      List<Opening> fits,
      List<Opening> others,
      int considered,
      int fitting,
      int exempt,
      boolean more) {}

  private final OpeningDesk desk;
  private final Persons persons;
  private final SchoolDirectory directory;

  OpeningController(OpeningDesk desk, Persons persons, SchoolDirectory directory) {
    this.desk = desk;
    this.persons = persons;
    this.directory = directory;
  }

  @GetMapping("/api/v1/exchange/persons/{id}/openings")
  Openings openings(@PathVariable UUID id, PageRequest page, Caller caller) {
    var standing = directory.standing(caller);
    var person =
        persons.visible(id, standing).orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
    var result = desk.openings(person, standing, page.limit());
    var schools =
        directory.schools(
            Stream.concat(result.fits().stream(), result.others().stream())
                .map(one -> one.asked().need().schoolId())
                .distinct()
                .toList());
    var today = directory.today();
    return new Openings(
        id,
        person.name(),
        result.fits().stream()
            .map(one -> view(one, schools.get(school(one)), standing, today))
            .toList(),
        result.others().stream()
            .map(one -> view(one, schools.get(school(one)), standing, today))
            .toList(),
        result.considered(),
        result.fitting(),
        result.exempt(),
        result.more());
  }

  private static UUID school(OpeningDesk.Opening opening) {
    return opening.asked().need().schoolId();
  }

  private static Opening view(
      OpeningDesk.Opening opening, @Nullable School school, Standing standing, LocalDate today) {
    Need need = opening.asked().need();
    var community = opening.asked().community();
    boolean known = need.isKnownTo(standing);
    return new Opening(
        need.id(),
        need.schoolId(),
        School.nameOf(school),
        community == null ? null : community.communityName(),
        need.subject(),
        need.stage(),
        need.fte().text(),
        need.period().from(),
        need.period().to(),
        need.kind(),
        need.wanted().isAnybody() ? null : need.wanted(),
        need.answerBy(),
        need.isOverdueOn(today),
        known ? need.note() : null,
        known,
        opening.fits() && community != null && standing.administers(community.leadSchoolId()),
        opening.held().findings().stream().map(CandidateController::reason).toList());
  }
}
