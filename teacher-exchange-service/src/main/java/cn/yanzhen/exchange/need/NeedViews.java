package cn.yanzhen.exchange.need;

import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Needs as callers see them, with what each caller may do now. */
@Component
class NeedViews {

  private final SchoolDirectory directory;

  NeedViews(SchoolDirectory directory) {
    this.directory = directory;
  }

  NeedView view(Need need, Standing standing) {
    return NeedView.of(
        need,
        directory.school(need.schoolId()).orElse(null),
        directory.affiliation(need.schoolId(), standing).orElse(null),
        standing,
        directory.today());
  }

  ResponseEntity<NeedView> answer(Need need, Standing standing) {
    return ResponseEntity.ok().eTag(Version.etag(need.version())).body(view(need, standing));
  }

  Page<NeedView> page(Page<Need> shown, Standing standing) {
    var schools = directory.schools(shown.items().stream().map(Need::schoolId).distinct().toList());
    var communities = directory.affiliations(schools.keySet(), standing);
    var today = directory.today();
    return shown.map(
        need ->
            NeedView.of(
                need,
                schools.get(need.schoolId()),
                communities.get(need.schoolId()),
                standing,
                today));
  }
}
