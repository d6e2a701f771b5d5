package cn.yanzhen.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.defaults.problem.RefusedException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrinterTest {
  private final Printer printer = new Printer(2, Duration.ofSeconds(30));

  @Test
  void printsChineseThatCanBeReadBack() throws IOException {
    try (var paper = paper("", Html.of("<h1>{}</h1><p>{}</p>", "沙坪坝教共体", "成员：䶮校、<甲> & 乙"))) {
      assertThat(text(paper)).contains("沙坪坝教共体", "成员：䶮校、<甲> & 乙");
      assertThat(paper.getNumberOfPages()).isOne();
      assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("题目");
    }
  }

  @Test
  void carriesOnlyTheGlyphsOfItsOneFontThatItUses() throws IOException {
    var body =
        Html.of("<p>{}</p><p><b>{}</b></p><p style=\"font-family:serif\">serif</p>", "雁阵", "头雁");
    var pdf = printer.pdf(new Paper("题目", "说明", "", body));

    try (var paper = PDDocument.load(pdf)) {
      assertThat(text(paper).lines()).containsExactly("雁阵", "头雁", "serif");
      var fonts = fonts(paper);
      assertThat(fonts)
          .isNotEmpty()
          .allMatch(PDFont::isEmbedded)
          .allMatch(font -> font.getName().matches("[A-Z]{6}\\+NotoSansSC-Regular"));
      assertThat(pdf.length).isLessThan(100_000);
    }
  }

  @Test
  void whatTheFontDoesNotKnowIsSeenOnPaper() throws IOException {
    try (var paper = paper("", Html.of("<p>{}</p>", "张\uD842\uDFB7老师"))) {
      assertThat(text(paper)).contains("张〓U+20BB7老师");
    }
  }

  /**
   * 老 has a second number, F934, and the blank a second one, A0: what is copied is what was put in.
   */
  @Test
  void whatIsCopiedOutIsWhatWasPutIn() throws IOException {
    var text = "老师 一人·①②～2026–2027…（甲）ABC";
    try (var paper = paper("", Html.of("<p>{}</p>", text))) {
      assertThat(text(paper).strip()).isEqualTo(text);
    }
  }

  @Test
  void breaksLongChineseLinesAndLongWords() throws IOException {
    var long1 = "教育共同体".repeat(40);
    var long2 = "x".repeat(400);
    try (var paper = paper("", Html.of("<p>{}</p><p>{}</p>", long1, long2))) {
      var lines = text(paper).lines().toList();
      assertThat(lines.size()).isGreaterThan(6);
      assertThat(String.join("", lines)).contains(long1, long2);
    }
  }

  @Test
  void longTablesGoOnWithTheirHeadAndPagesAreNumbered() throws IOException {
    var rows =
        IntStream.rangeClosed(1, 120).mapToObj(i -> Html.of("<tr><td>第{}行</td></tr>", i)).toList();
    var style = "@page { @bottom-right { content: counter(page) ' / ' counter(pages) } }";
    try (var paper =
        paper(style, Html.of("<table><thead><tr><th>表头</th></tr></thead>{}</table>", rows))) {
      int pages = paper.getNumberOfPages();
      assertThat(pages).isGreaterThan(1);
      assertThat(text(paper).split("表头", -1)).hasSize(pages + 1);
      assertThat(text(paper)).contains("第1行", "第120行", "1 / " + pages, pages + " / " + pages);
    }
  }

  @Test
  void fetchesNothing(@TempDir Path folder) throws IOException {
    var secret = Files.writeString(folder.resolve("secret.css"), "p::after{content:'secret'}");
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      var there = "http://127.0.0.1:" + server.getAddress().getPort();
      var body =
          Html.of(
              "<img alt=\"x\" src=\"{}/a.png\"/><img alt=\"y\" src=\"{}\"/><p"
                  + " style=\"background:url({}/b.png)\">正文</p>",
              there,
              secret.toUri(),
              there);
      var style = "@import url('%s/c.css'); @import url('%s');".formatted(there, secret.toUri());

      try (var paper = paper(style, body)) {
        assertThat(text(paper)).contains("正文").doesNotContain("secret");
      }
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whoWaitsTooLongIsToldSo() {
    var impatient = new Printer(0, Duration.ofMillis(1));

    assertThatThrownBy(() -> impatient.pdf(new Paper("题目", "说明", "", Html.text("文"))))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Printer.BUSY));
  }

  @Test
  void manyAtOnceAreAllPrinted() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      (Callable<String>)
                          () -> {
                            try (var paper = paper("", Html.of("<p>{}</p>", "第" + i + "份"))) {
                              return text(paper).strip();
                            }
                          })
              .toList();
      var texts = new ArrayList<String>();
      for (var done : threads.invokeAll(tasks)) {
        texts.add(done.get());
      }
      assertThat(texts)
          .containsExactlyElementsOf(IntStream.range(0, 8).mapToObj(i -> "第" + i + "份").toList());
    }
  }

  private PDDocument paper(String style, Html body) throws IOException {
    return PDDocument.load(printer.pdf(new Paper("题目", "说明", style, body)));
  }

  private static String text(PDDocument paper) throws IOException {
    return new PDFTextStripper().getText(paper);
  }

  private static List<PDFont> fonts(PDDocument paper) throws IOException {
    var fonts = new ArrayList<PDFont>();
    for (var page : paper.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }
}
