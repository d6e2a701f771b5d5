package cn.yanzhen.defaults.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void nothingTypedSearchesForNothing() {
    assertThat(SearchText.inside(null)).isNull();
    assertThat(SearchText.inside("  ")).isNull();
  }

  @Test
  void whatIsTypedMeansItself() {
    assertThat(SearchText.inside(" 一中 ")).isEqualTo("%一中%");
    assertThat(SearchText.inside("50%_a\\b")).isEqualTo("%50\\%\\_a\\\\b%");
  }
}
