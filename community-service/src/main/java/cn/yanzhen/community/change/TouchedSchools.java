package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Membership;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which schools an approved case was about: those whose place in a community it changed. */
@Repository
class TouchedSchools {
  private final JdbcClient jdbc;

  TouchedSchools(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static Set<UUID> of(Outlook outlook) {
    var touched = new HashSet<UUID>();
    outlook
        .after()
        .forEach(
            (community, charter) -> {
              var was = outlook.before().get(community);
              var before = was == null ? Set.<Membership>of() : Set.copyOf(was.memberships());
              var after = Set.copyOf(charter.memberships());
              touched.addAll(schools(before, after));
              touched.addAll(schools(after, before));
            });
    return touched;
  }

  private static Set<UUID> schools(Collection<Membership> these, Collection<Membership> others) {
    return these.stream()
        .filter(held -> !others.contains(held))
        .map(Membership::schoolId)
        .collect(Collectors.toSet());
  }

  void add(UUID caseId, Collection<UUID> schools) {
    jdbc.sql(
            """
            insert into change_case_school (case_id, school_id)
            select :case, school from unnest(cast(:schools as uuid[])) as school
            """)
        .param("case", caseId)
        .param("schools", schools.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }
}
