package cn.yanzhen.exchange.fit;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Finding;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.NeedView;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.person.Sight;
import cn.yanzhen.exchange.person.Title;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CandidateController {

  /**
   * @param opens whether the caller may open the page of the person
   */
  record Candidate(
      UUID personId,
      String name,
      UUID schoolId,
      String schoolName,
      List<Subject> subjects,
      List<Stage> stages,
      @Nullable Title title,
      @Nullable Honour honour,
      boolean opens,
      List<Reason> reasons) {}

  /**
   * @param binding false for what is only to be known and speaks against nobody
   */
  record Reason(String code, String text, boolean ok, boolean binding) {}

  /**
   * @param fits those who need not go among them, the last
   * @param exempt how many more would fit, who need not go (免予交流)
   */
  record Candidates(
      NeedView need,
      List<Candidate> fits,
      List<Candidate> others,
      int considered,
      int fitting,
      int exempt,
      int notFitting) {}

  private final FitDesk desk;
  private final Needs needs;
  private final SchoolDirectory directory;

  CandidateController(FitDesk desk, Needs needs, SchoolDirectory directory) {
    this.desk = desk;
    this.needs = needs;
    this.directory = directory;
  }

  @GetMapping("/api/v1/exchange/needs/{id}/candidates")
  Candidates candidates(@PathVariable UUID id, PageRequest page, Caller caller) {
    var standing = directory.standing(caller);
    var need =
        needs
            .need(id)
            .filter(found -> found.isKnownTo(standing))
            .orElseThrow(() -> Refusal.notFound("没有这条需求。").exception());
    var community = directory.affiliation(need.schoolId(), standing).orElse(null);
    if (!standing.isOfficerOf(need.district())
        && (community == null || !standing.administers(community.leadSchoolId()))) {
      throw Refusal.forbidden("人选由需求学校所在教共体的总校查看。").exception();
    }
    var result = desk.candidates(need, standing, page.limit());
    var schools =
        directory.schools(
            Stream.concat(
                    Stream.of(need.schoolId()),
                    Stream.concat(result.fits().stream(), result.others().stream())
                        .map(held -> held.person().schoolId()))
                .collect(Collectors.toSet()));
    return new Candidates(
        NeedView.of(need, schools.get(need.schoolId()), community, standing, directory.today()),
        result.fits().stream().map(held -> candidate(held, schools, standing)).toList(),
        result.others().stream().map(held -> candidate(held, schools, standing)).toList(),
        result.considered(),
        result.fitting(),
        result.exempt(),
        result.notFitting());
  }

  private static Candidate candidate(
      FitDesk.Held held, Map<UUID, School> schools, Standing standing) {
    var person = held.person();
    return new Candidate(
        person.id(),
        person.name(),
        person.schoolId(),
        School.nameOf(schools.get(person.schoolId())),
        person.subjects(),
        person.stages(),
        person.title(),
        person.honour(),
        Sight.As.own(person, standing).isPresent(),
        held.findings().stream().map(CandidateController::reason).toList());
  }

  static Reason reason(Finding finding) {
    return new Reason(finding.code(), finding.text(), finding.ok(), finding.binding());
  }
}
