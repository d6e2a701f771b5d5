package cn.yanzhen.print;

import cn.yanzhen.defaults.problem.Refusal;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Makes PDFs of papers. It reads nothing but what it is given: no picture, no style sheet and no
 * entity from elsewhere. A few papers are made at a time; who waits too long is told so (503).
 */
public final class Printer {
  static final Refusal BUSY = new Refusal(503, "print/busy", "正在生成的文件较多，请稍候再试。", List.of());

  private static final String FONT = "font-family: '" + Typeface.FAMILY + "' !important;";

  private static final String DEFAULTS =
      """
      @page { size: A4; margin: 14mm 15mm 16mm 15mm }
      * { %s }
      html { font-size: 9.5pt; line-height: 1.45; color: #1d2733 }
      body { margin: 0; word-wrap: break-word }
      table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate }
      th { text-align: left }
      tr { page-break-inside: avoid }
      """
          .formatted(FONT);

  /** Boxes in the margin inherit no font: each is given it. */
  private static final Pattern MARGIN_BOX =
      Pattern.compile("@(?:top|bottom|left|right)-[a-z-]+\\s*\\{");

  private final Semaphore places;
  private final Duration patience;

  Printer(int atATime, Duration patience) {
    this.places = new Semaphore(atATime, true);
    this.patience = patience;
  }

  public byte[] pdf(Paper paper) {
    if (!waited()) {
      throw BUSY.exception();
    }
    try {
      return made(paper);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      places.release();
    }
  }

  private boolean waited() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private byte[] made(Paper paper) throws IOException {
    var typeface = Typeface.standard();
    var pdf = new ByteArrayOutputStream(1 << 16);
    new PdfRendererBuilder()
        .useFastMode()
        .usePdfUaAccessbility(true)
        .withProducer("Yanzhen")
        .useUriResolver((base, address) -> null)
        .useExternalResourceAccessControl(
            (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .useExternalResourceAccessControl(
            (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
        .useFont(typeface.file(), Typeface.FAMILY, 400, FontStyle.NORMAL, true)
        .withHtmlContent(typeface.visible(page(paper)), null)
        .toStream(pdf)
        .run();
    return pdf.toByteArray();
  }

  private static String page(Paper paper) {
    return Html.of(
            """
            <html lang="zh-CN"><head><title>{}</title><meta name="description" content="{}"/>\
            <style>{}</style></head><body>{}</body></html>
            """,
            paper.title(),
            paper.about(),
            Html.text(DEFAULTS + MARGIN_BOX.matcher(paper.style()).replaceAll("$0 " + FONT)),
            paper.body())
        .markup();
  }
}
