package cn.yanzhen.resource.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.ContractFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every published example of what we listen to can be read, with all that we need of it. */
class CommunityContractTest {

  @ParameterizedTest
  @ValueSource(strings = {"school-registered.v1", "school-changed.v1"})
  void schoolsAreReadFromEveryExample(String event) {
    assertThat(ContractFiles.examples("community", event, SchoolRegistered.class))
        .isNotEmpty()
        .allSatisfy(
            school -> {
              assertThat(school.schoolId()).isNotNull();
              assertThat(school.code()).isNotBlank();
              assertThat(school.name()).isNotBlank();
              assertThat(school.district()).matches("\\d{6}");
              assertThat(school.stages()).isNotEmpty();
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
  void communitiesAreReadFromEveryExample(String event) {
    assertThat(ContractFiles.examples("community", event, CommunityFormed.class))
        .isNotEmpty()
        .allSatisfy(
            community -> {
              assertThat(community.communityId()).isNotNull();
              assertThat(community.name()).isNotBlank();
              assertThat(community.leadSchoolId()).isNotNull();
              assertThat(community.memberships())
                  .isNotEmpty()
                  .allSatisfy(
                      membership -> {
                        assertThat(membership.membershipId()).isNotNull();
                        assertThat(membership.schoolId()).isNotNull();
                        assertThat(membership.role()).isIn("LEAD", "MEMBER");
                        assertThat(membership.from()).isNotNull();
                      });
            });
  }
}
