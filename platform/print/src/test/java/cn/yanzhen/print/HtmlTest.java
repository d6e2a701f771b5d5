package cn.yanzhen.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void valuesCannotBecomeMarkup() {
    var name = "<script>\"a\" & 'b'</script>";

    assertThat(Html.of("<p title=\"{}\">{}</p>", name, name).markup())
        .isEqualTo(
            "<p title=\"&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;\">"
                + "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;</p>");
  }

  @Test
  void bracesInAValueStayText() {
    assertThat(Html.of("<p>{}{}</p>", "{}", "第二").markup()).isEqualTo("<p>{}第二</p>");
  }

  @Test
  void piecesAndManyPiecesStayMarkup() {
    var rows = List.of(Html.of("<li>{}</li>", 1), Html.of("<li>{}</li>", 2));

    assertThat(Html.of("<ul>{}</ul>{}", rows, Html.NOTHING).markup())
        .isEqualTo("<ul><li>1</li><li>2</li></ul>");
  }

  @Test
  void whatXmlCannotHoldIsLeftOut() {
    assertThat(Html.text("甲\u0000\u0008乙\uD800丙").markup()).isEqualTo("甲乙丙");
  }

  @Test
  void everyGapHasItsValue() {
    assertThatThrownBy(() -> Html.of("{}")).hasMessageContaining("more gaps");
    assertThatThrownBy(() -> Html.of("", "a")).hasMessageContaining("more values");
  }
}
