package cn.yanzhen.community.school.web;

import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How schools are shown, the same at every address. */
@Component
class SchoolViews {
  private final SchoolOffice office;
  private final Clock clock;

  SchoolViews(SchoolOffice office, Clock clock) {
    this.office = office;
    this.clock = clock;
  }

  LocalDate day(@Nullable LocalDate asked) {
    return asked == null ? LocalDate.now(clock) : asked;
  }

  School find(UUID id, Caller caller, LocalDate day) {
    return office
        .find(id, caller.requireDistrict(), day)
        .orElseThrow(() -> Refusal.notFound("没有这所学校，或它不属于您的区县。").exception());
  }

  ResponseEntity<?> answer(Decision<School> decision) {
    return decision.answer(school -> answer(school, day(null)));
  }

  ResponseEntity<SchoolView> answer(School school, LocalDate day) {
    return answer(ResponseEntity.ok(), school, day);
  }

  ResponseEntity<SchoolView> answer(
      ResponseEntity.BodyBuilder answer, School school, LocalDate day) {
    return answer
        .eTag(Version.etag(school.version()))
        .body(SchoolView.of(school, day, successors(List.of(school), day)));
  }

  Map<UUID, School> successors(Collection<School> schools, LocalDate day) {
    var ids = new HashSet<UUID>();
    for (var school : schools) {
      var closing = school.closing();
      var successor = closing == null ? null : closing.successorId();
      if (successor != null) {
        ids.add(successor);
      }
    }
    return ids.isEmpty() ? Map.of() : office.withIds(ids, day);
  }
}
