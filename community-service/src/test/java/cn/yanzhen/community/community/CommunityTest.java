package cn.yanzhen.community.community;

import static cn.yanzhen.community.community.Proposals.BAZHONG;
import static cn.yanzhen.community.community.Proposals.SHANDONG;
import static cn.yanzhen.community.community.Proposals.ZHONGLIANG;
import static cn.yanzhen.community.community.Proposals.community;
import static cn.yanzhen.community.community.Proposals.ordinary;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommunityTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  @Test
  void everyStepCountsTheVersionUpByOneAndKeepsTheCharter() {
    var charter = ordinary().charter("500106");
    var draft = new Community.Draft(UUID.randomUUID(), charter, 1, NOW);
    var submitted = draft.submit(NOW);
    var steps =
        List.of(
            draft,
            submitted,
            submitted.approve(NOW),
            submitted.approve(NOW).end("CYCLE_OVER", NOW));
    assertThat(steps).extracting(Community::version).containsExactly(1L, 2L, 3L, 4L);
    assertThat(steps)
        .extracting(Community::state)
        .containsExactly(State.DRAFT, State.SUBMITTED, State.APPROVED, State.ENDED);
    assertThat(steps).allSatisfy(step -> assertThat(step.charter()).isEqualTo(charter));
  }

  @Test
  void whatWasSentBackBecomesADraftAgain() {
    var rejected =
        new Community.Submitted(UUID.randomUUID(), ordinary().charter("500106"), 2, NOW)
            .reject("缺少协议", NOW);
    assertThat(rejected.reason()).isEqualTo("缺少协议");
    assertThat(rejected.revise(rejected.charter(), NOW))
        .extracting(Community::state, Community::version)
        .containsExactly(State.DRAFT, 4L);
  }

  @Test
  void aCharterSaysTheSameInWhateverOrder() {
    var charter =
        community().ledBy(BAZHONG).with(SHANDONG).with(ZHONGLIANG).proposal().charter("500106");
    assertThat(charter.says(community().ledBy(BAZHONG).with(ZHONGLIANG).with(SHANDONG).proposal()))
        .isTrue();
    assertThat(charter.says(charter.proposal())).isTrue();
    assertThat(charter.says(community().ledBy(BAZHONG).with(SHANDONG).proposal())).isFalse();
    assertThat(
            charter.says(
                community()
                    .ledBy(BAZHONG)
                    .with(SHANDONG)
                    .with(ZHONGLIANG, "2026-09-02", "2029-08-31")
                    .proposal()))
        .isFalse();
    assertThat(
            charter.says(
                community().named("另一个").ledBy(BAZHONG).with(SHANDONG).with(ZHONGLIANG).proposal()))
        .isFalse();
  }
}
