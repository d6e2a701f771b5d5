package cn.yanzhen.exchange.order;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.print.Printer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whom an order concerns prints its letter. */
@RestController
class LetterController {

  private final LetterDesk desk;
  private final Printer printer;
  private final Clock clock;

  LetterController(LetterDesk desk, Printer printer, Clock clock) {
    this.desk = desk;
    this.printer = printer;
    this.clock = clock;
  }

  @GetMapping("/api/v1/exchange/orders/{order}/letter.pdf")
  ResponseEntity<byte[]> print(@PathVariable String order, Caller caller) {
    var contents = desk.contents(order, caller);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("调令 " + contents.letter().letter() + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(printer.pdf(LetterPaper.of(contents, ZonedDateTime.now(clock), caller.name())));
  }
}
