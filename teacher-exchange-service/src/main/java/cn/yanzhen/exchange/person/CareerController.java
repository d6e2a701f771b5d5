package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A working life, fact by fact. The ground of an exemption is shown to the district and to the
 * person alone, and each look stands on the audit trail.
 */
@RestController
@RequestMapping("/api/v1/exchange")
class CareerController {

  record PlacementView(UUID schoolId, String schoolName, LocalDate from, @Nullable LocalDate to) {}

  record TitleView(UUID id, Title title, @Nullable LocalDate since) {}

  record HonourView(
      UUID id, Honour honour, @Nullable LocalDate grantedOn, @Nullable String grantedBy) {}

  record OfficeView(
      UUID id,
      UUID schoolId,
      String schoolName,
      OfficeRank rank,
      @Nullable String post,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  record CertificateView(
      UUID id,
      cn.yanzhen.exchange.post.Stage stage,
      cn.yanzhen.exchange.post.@Nullable Subject subject,
      @Nullable LocalDate obtainedOn) {}

  record GraduatingYearView(UUID id, int schoolYear) {}

  /** Without its ground; {@code evidence} and {@code decidedBy} not for a school. */
  record ExemptionView(
      UUID id,
      LocalDate from,
      @Nullable LocalDate to,
      boolean inForce,
      @Nullable String evidence,
      @Nullable String decidedBy,
      @Nullable LocalDate decidedOn) {}

  record CareerView(
      UUID personId,
      @Nullable Sex sex,
      List<PlacementView> placements,
      List<TitleView> titles,
      List<HonourView> honours,
      List<OfficeView> offices,
      List<CertificateView> certificates,
      List<GraduatingYearView> graduatingYears,
      List<ExemptionView> exemptions) {}

  record Ground(String reason, String word, @Nullable String detail) {}

  record ReasonList(String label, String source, List<ExemptionReasons.Reason> reasons) {}

  private final Persons persons;
  private final Sights sights;
  private final Careers careers;
  private final CareerDesk desk;
  private final ExemptionReasons reasons;
  private final SchoolDirectory directory;

  CareerController(
      Persons persons,
      Sights sights,
      Careers careers,
      CareerDesk desk,
      ExemptionReasons reasons,
      SchoolDirectory directory) {
    this.persons = persons;
    this.sights = sights;
    this.careers = careers;
    this.desk = desk;
    this.reasons = reasons;
    this.directory = directory;
  }

  @GetMapping("/exemption-reasons")
  ReasonList reasons() {
    return new ReasonList(reasons.label(), reasons.source(), reasons.all());
  }

  @GetMapping("/persons/{id}/career")
  ResponseEntity<CareerView> career(@PathVariable UUID id, Caller caller) {
    var sight =
        sights
            .of(id, directory.standing(caller))
            .orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
    var life = sight.of(careers.of(id).orElseThrow());
    var ids = new HashSet<UUID>();
    life.placements().forEach(one -> ids.add(one.schoolId()));
    life.offices().forEach(one -> ids.add(one.schoolId()));
    return ResponseEntity.ok()
        .eTag(Version.etag(sight.person().version()))
        .body(view(life, directory.schools(ids), sight.isNear()));
  }

  private CareerView view(Career life, Map<UUID, School> schools, boolean near) {
    var today = directory.today();
    return new CareerView(
        life.personId(),
        life.sex(),
        life.placements().stream()
            .map(
                one ->
                    new PlacementView(
                        one.schoolId(),
                        School.nameOf(schools.get(one.schoolId())),
                        one.from(),
                        one.to()))
            .toList(),
        life.titles().stream()
            .map(one -> new TitleView(one.id(), one.title(), one.since()))
            .toList(),
        life.honours().stream()
            .map(one -> new HonourView(one.id(), one.honour(), one.grantedOn(), one.grantedBy()))
            .toList(),
        life.offices().stream()
            .map(
                one ->
                    new OfficeView(
                        one.id(),
                        one.schoolId(),
                        School.nameOf(schools.get(one.schoolId())),
                        one.rank(),
                        one.post(),
                        one.from(),
                        one.to()))
            .toList(),
        life.certificates().stream()
            .map(one -> new CertificateView(one.id(), one.stage(), one.subject(), one.obtainedOn()))
            .toList(),
        life.graduatingYears().stream()
            .map(one -> new GraduatingYearView(one.id(), one.schoolYear()))
            .toList(),
        life.exemptions().stream()
            .map(
                one ->
                    new ExemptionView(
                        one.id(),
                        one.from(),
                        one.to(),
                        one.holdsOn(today),
                        near ? one.evidence() : null,
                        near ? one.decidedBy() : null,
                        near ? one.decidedOn() : null))
            .toList());
  }

  /** Shows why somebody is exempt, and writes down that it was shown. */
  @PostMapping("/persons/{id}/exemptions/{exemption}/unmask")
  ResponseEntity<?> ground(@PathVariable UUID id, @PathVariable UUID exemption, Caller caller) {
    var standing = directory.standing(caller);
    var person = visible(id, standing);
    if (!standing.isOfficerOf(person.district()) && !standing.is(id)) {
      return Refusal.forbidden("只有本区县的管理人员和本人可以查看免予交流的理由。").toResponse();
    }
    var found = desk.ground(person, exemption, caller);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Ground(
                found.reason(),
                reasons.of(found.reason()).map(ExemptionReasons.Reason::word).orElse("其他"),
                found.detail()));
  }

  private Person visible(UUID id, Standing standing) {
    return persons.visible(id, standing).orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
  }
}
