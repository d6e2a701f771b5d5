package cn.yanzhen.resource.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.resource.RunningService;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * A school in two communities has both lead schools; one of another district than the community has
 * none by it.
 */
class PlacesIT extends RunningService {
  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  private static final UUID SCHOOL = UUID.randomUUID();

  @Autowired Directory directory;

  private CommunityFormed community(UUID lead, String schoolDistrict) {
    var to = LocalDate.of(2029, 8, 31);
    return new CommunityFormed(
        UUID.randomUUID(),
        "教共体",
        "500106",
        lead,
        List.of(
            new CommunityFormed.Membership(UUID.randomUUID(), lead, "LEAD", FROM, to, null),
            new CommunityFormed.Membership(
                UUID.randomUUID(), SCHOOL, "MEMBER", FROM, to, schoolDistrict)));
  }

  @Test
  @Transactional
  void bothLeadSchoolsOfTheDistrictReachItAndNoneOfAnother() {
    var main = UUID.randomUUID();
    var second = UUID.randomUUID();
    var foreign = UUID.randomUUID();
    directory.keep(community(main, null), "APPROVED", 1);
    directory.keep(community(second, null), "APPROVED", 1);
    directory.keep(community(foreign, "500112"), "APPROVED", 1);
    assertThat(directory.leadsOf(SCHOOL, FROM)).containsExactlyInAnyOrder(main, second);
    assertThat(directory.leads(second, SCHOOL, FROM)).isTrue();
    assertThat(directory.leads(foreign, SCHOOL, FROM)).isFalse();
    assertThat(directory.ledBy(List.of(foreign), FROM)).containsExactly(foreign);
  }
}
