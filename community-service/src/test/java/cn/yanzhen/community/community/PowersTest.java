package cn.yanzhen.community.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.access.Grant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PowersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final UUID LEAD = UUID.fromString("0199f2a0-1c00-7000-8000-000000000001");
  private static final UUID MEMBER = UUID.fromString("0199f2a0-1c00-7000-8000-000000000002");

  @Test
  void theDistrictsOfficerApproves() {
    assertThat(Powers.approves(holding("DISTRICT_OFFICER", "500106"), "500106", TODAY)).isTrue();
    assertThat(Powers.approves(holding("LOADER", "500106"), "500106", TODAY)).isTrue();
  }

  @Test
  void anotherDistrictsOfficerDoesNot() {
    assertThat(Powers.approves(holding("DISTRICT_OFFICER", "500103"), "500106", TODAY)).isFalse();
  }

  @Test
  void aLeadSchoolDraftsButDoesNotApproveItself() {
    var lead = holding("SCHOOL_ADMIN", LEAD.toString());
    assertThat(Powers.drafts(lead, "500106", LEAD, TODAY)).isTrue();
    assertThat(Powers.approves(lead, "500106", TODAY)).isFalse();
  }

  @Test
  void aMemberSchoolDoesNotDraftForItsLead() {
    assertThat(Powers.drafts(holding("SCHOOL_ADMIN", MEMBER.toString()), "500106", LEAD, TODAY))
        .isFalse();
  }

  @Test
  void aTeacherOfTheLeadSchoolDoesNotDraft() {
    assertThat(Powers.drafts(holding("TEACHER", LEAD.toString()), "500106", LEAD, TODAY)).isFalse();
  }

  @Test
  void aGrantEndsWithItsLastDay() {
    var until = new Grant("DISTRICT_OFFICER", "500106", TODAY.minusYears(1), TODAY);
    assertThat(Powers.approves(holding(until), "500106", TODAY)).isTrue();
    assertThat(Powers.approves(holding(until), "500106", TODAY.plusDays(1))).isFalse();
  }

  private static Caller holding(String role, String org) {
    return holding(new Grant(role, org, LocalDate.of(2020, 1, 1), null));
  }

  private static Caller holding(Grant grant) {
    return new Caller("account", "张三", null, "500106", grant.org(), List.of(grant));
  }
}
