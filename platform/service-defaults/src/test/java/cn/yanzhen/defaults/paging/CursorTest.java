package cn.yanzhen.defaults.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.defaults.problem.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {

  @Test
  void whatWasEncodedIsDecoded() {
    assertThat(Cursor.decode(Cursor.encode("重庆一中", "a.b", ""), 3))
        .containsExactly("重庆一中", "a.b", "");
  }

  @Test
  void aCursorThatIsNotOursIsRefused() {
    assertThatThrownBy(() -> Cursor.decode("%%%", 1)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> Cursor.decode(Cursor.encode("a"), 2))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void theRowTooManyOnlyTellsThatThereIsMore() {
    var page = Page.of(List.of("a", "b", "c"), 2, Cursor::encode);
    assertThat(page.items()).containsExactly("a", "b");
    assertThat(Cursor.decode(String.valueOf(page.next()), 1)).containsExactly("b");
    assertThat(Page.of(List.of("a"), 2, Cursor::encode).next()).isNull();
  }

  @Test
  void aStaleVersionIsRefused() {
    Version.require("\"3\"", 3);
    assertThatThrownBy(() -> Version.require("\"2\"", 3))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal().status()).isEqualTo(412));
    assertThatThrownBy(() -> Version.require(null, 3))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal().status()).isEqualTo(428));
  }
}
