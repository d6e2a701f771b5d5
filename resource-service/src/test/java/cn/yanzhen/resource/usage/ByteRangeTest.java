package cn.yanzhen.resource.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRangeTest {

  @Test
  void rangesAreReadAsTheRfcWritesThem() {
    assertThat(ByteRange.of("bytes=0-499", 10_000)).isEqualTo(new ByteRange.Part(0, 500));
    assertThat(ByteRange.of("bytes=9500-", 10_000)).isEqualTo(new ByteRange.Part(9500, 10_000));
    assertThat(ByteRange.of("bytes=-500", 10_000)).isEqualTo(new ByteRange.Part(9500, 10_000));
    assertThat(ByteRange.of("bytes=-99999", 10_000)).isEqualTo(new ByteRange.Part(0, 10_000));
    assertThat(ByteRange.of("bytes=9990-99999", 10_000))
        .isEqualTo(new ByteRange.Part(9990, 10_000));
  }

  @Test
  void whatLiesBehindTheEndIsNotSatisfiable() {
    assertThat(ByteRange.of("bytes=10000-", 10_000)).isEqualTo(new ByteRange.Unsatisfiable());
    assertThat(ByteRange.of("bytes=-0", 10_000)).isEqualTo(new ByteRange.Unsatisfiable());
  }

  @Test
  void whatIsNoSingleRangeIsTheWhole() {
    for (String header :
        new String[] {
          null,
          "bytes=",
          "bytes=-",
          "bytes=5-2",
          "bytes=0-1,5-9",
          "items=0-1",
          "bytes=99999999999999999999-"
        }) {
      assertThat(ByteRange.of(header, 10_000)).as(header).isEqualTo(new ByteRange.Whole());
    }
  }
}
