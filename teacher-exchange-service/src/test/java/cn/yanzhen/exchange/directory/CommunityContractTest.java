package cn.yanzhen.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.ContractFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reading of what community publishes. */
class CommunityContractTest {

  @ParameterizedTest
  @ValueSource(strings = {"school-registered.v1", "school-changed.v1"})
  void readsEverySchoolExample(String event) {
    assertThat(ContractFiles.examples("community", event, SchoolEvent.class))
        .isNotEmpty()
        .allSatisfy(
            school -> {
              assertThat(school.schoolId()).isNotNull();
              assertThat(school.code()).isNotBlank();
              assertThat(school.name()).isNotBlank();
              assertThat(school.district()).isNotBlank();
              assertThat(school.stages()).isNotEmpty();
              assertThat(school.setting()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"school-closed.v1", "school-reopened.v1"})
  void readsEveryExampleOfASchoolsEnd(String event) {
    assertThat(ContractFiles.examples("community", event, SchoolEnd.class))
        .isNotEmpty()
        .allSatisfy(
            end -> {
              assertThat(end.schoolId()).isNotNull();
              assertThat(end.day()).isNotNull();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "community-submitted.v1",
        "community-approved.v1",
        "community-rejected.v1",
        "community-ended.v1"
      })
  void readsEveryCommunityExample(String event) {
    assertThat(ContractFiles.examples("community", event, CommunityEvent.class))
        .isNotEmpty()
        .allSatisfy(
            community -> {
              assertThat(community.communityId()).isNotNull();
              assertThat(community.leadSchoolId()).isNotNull();
              assertThat(community.memberships())
                  .isNotEmpty()
                  .allSatisfy(
                      membership -> {
                        assertThat(membership.membershipId()).isNotNull();
                        assertThat(membership.schoolId()).isNotNull();
                        assertThat(membership.role()).isIn("LEAD", "MEMBER");
                        assertThat(membership.from()).isBeforeOrEqualTo(membership.to());
                      });
            });
  }
}
