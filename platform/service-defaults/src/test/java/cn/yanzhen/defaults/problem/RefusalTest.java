package cn.yanzhen.defaults.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class RefusalTest {
  private record Wrong(String code, Kind kind, Violation violation) implements Fault {
    static Wrong form(String field, String message) {
      return new Wrong("notes/" + field, Kind.FORM, new Violation(field, message));
    }

    static Wrong outside(String message) {
      return new Wrong("notes/elsewhere", Kind.CONFLICT, new Violation("state", message));
    }
  }

  @Test
  void whatLiesOutsideOfTheFormIsAConflict() {
    var refusal = Refusal.of(List.of(Wrong.outside("已被占用"), Wrong.outside("已被占用")));
    assertThat(refusal.status()).isEqualTo(409);
    assertThat(refusal.code()).isEqualTo("notes/elsewhere");
    assertThat(refusal.detail()).isEqualTo("已被占用。");
    assertThat(refusal.violations()).hasSize(2);
  }

  @Test
  void aFormThatCanBeFilledInBetterComesFirst() {
    var refusal = Refusal.of(List.of(Wrong.outside("已被占用"), Wrong.form("title", "请填写标题")));
    assertThat(refusal.status()).isEqualTo(422);
    assertThat(refusal.code()).isEqualTo("notes/title");
    assertThat(refusal.detail()).isEqualTo("已被占用；请填写标题。");
    assertThat(refusal.violations())
        .containsExactly(new Violation("state", "已被占用"), new Violation("title", "请填写标题"));
  }

  @Test
  void ofManyReasonsFiveAreToldAndAllAreCounted() {
    var refusal =
        Refusal.of(IntStream.range(0, 7).mapToObj(i -> Wrong.form("f" + i, "错" + i)).toList());
    assertThat(refusal.detail()).isEqualTo("错0；错1；错2；错3；错4……共 7 处。");
    assertThat(refusal.violations()).hasSize(7);
  }

  @Test
  void aDecisionIsAnsweredByItsOutcomeOrItsReasons() {
    Decision<String> accepted = new Decision.Accepted<>("好");
    assertThat(accepted.answer(ResponseEntity::ok).getBody()).isEqualTo("好");
    Decision<String> refused = new Decision.Refused<>(List.of(Wrong.outside("已被占用")));
    assertThat(refused.answer(ResponseEntity::ok).getStatusCode().value()).isEqualTo(409);
  }
}
