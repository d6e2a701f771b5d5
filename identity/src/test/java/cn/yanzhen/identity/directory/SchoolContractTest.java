package cn.yanzhen.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.identity.directory.SchoolEvents.SchoolTold;
import cn.yanzhen.testing.ContractFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolContractTest {
  @ParameterizedTest
  @ValueSource(strings = {"school-registered.v1", "school-changed.v1"})
  void everyPublishedExampleOfASchoolIsUnderstood(String event) {
    assertThat(ContractFiles.examples("community", event, SchoolTold.class))
        .isNotEmpty()
        .allSatisfy(
            school -> {
              assertThat(school.schoolId()).isNotNull();
              assertThat(school.code()).isNotBlank();
              assertThat(school.name()).isNotBlank();
              assertThat(school.district()).hasSize(6);
            });
  }
}
