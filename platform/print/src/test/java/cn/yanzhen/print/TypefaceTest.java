package cn.yanzhen.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypefaceTest {
  private final Typeface typeface = Typeface.standard();

  @Test
  void knowsEveryCharacterOfGb2312AndGbk() {
    var gbk = Charset.forName("GBK");
    var unknown =
        IntStream.rangeClosed(0x4E00, 0x9FA5)
            .filter(point -> gbk.newEncoder().canEncode((char) point))
            .filter(point -> !typeface.knows(point))
            .toArray();

    assertThat(unknown).isEmpty();
  }

  /** Names that many systems cannot write: 䶮 (extension A), 𬭎 and 𫖯 (通用规范汉字表). */
  @Test
  void knowsRareCharactersOfNames() {
    assertThat("䶮㛃𬭎𫖯𬘭镕喆堃".codePoints().allMatch(typeface::knows)).isTrue();
    assertThat(
            IntStream.rangeClosed(0x3400, 0x4DB5).filter(point -> !typeface.knows(point)).count())
        .isLessThan(20);
  }

  @Test
  void knowsTheSignsOfOurPapers() {
    assertThat("，。、；：？！（）《》「」—…·～％①②③●○□〓½×→0123ABCabc-–%/".codePoints()).allMatch(typeface::knows);
  }

  @Test
  void showsWhatItDoesNotKnowByItsNumber() {
    assertThat(typeface.visible("张\uD842\uDFB7老师")).isEqualTo("张〓U+20BB7老师");
    assertThat(typeface.visible("王\uE863")).isEqualTo("王〓U+E863");
  }

  @Test
  void leavesOutSignsThatOnlyChooseAForm() {
    assertThat(typeface.visible("邊\uDB40\uDD00老师\u200B")).isEqualTo("邊老师");
  }
}
