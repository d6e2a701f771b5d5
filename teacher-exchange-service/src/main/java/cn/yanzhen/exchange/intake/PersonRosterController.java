package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.workbook.Confirmation;
import cn.yanzhen.defaults.workbook.Imports;
import cn.yanzhen.exchange.listing.Export;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The registry as OneRoster CSV and as the sheets of the workbook, for the district's officer. */
@RestController
@RequestMapping("/api/v1/exchange")
class PersonRosterController {
  private final OneRosterOffice office;
  private final RegistrySheets sheets;

  PersonRosterController(OneRosterOffice office, RegistrySheets sheets) {
    this.office = office;
    this.sheets = sheets;
  }

  /**
   * @param sheet which one, for a .csv holds only one
   */
  @GetMapping("/persons/registry.{format:xlsx|csv}")
  ResponseEntity<StreamingResponseBody> registry(
      Caller caller,
      @PathVariable String format,
      @RequestParam(defaultValue = PersonSheet.NAME) String sheet) {
    var pages = sheets.of(caller);
    if (format.equals("xlsx")) return Export.of("人员登记", pages);
    var page =
        pages.stream()
            .filter(one -> one.name().equals(sheet))
            .findFirst()
            .orElseThrow(
                () -> Refusal.invalid("request/sheet", "sheet", "没有这张表，请从页面上的链接下载。").exception());
    return Export.of(page.name(), "csv", page.headings(), page.rows());
  }

  @GetMapping("/oneroster.zip")
  void export(
      Caller caller,
      HttpServletResponse response,
      @RequestParam(defaultValue = "1.1") String version)
      throws IOException {
    var archive = office.archive(caller, version);
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("oneroster-persons-" + version + ".zip", StandardCharsets.UTF_8)
            .build()
            .toString());
    archive.write(response.getOutputStream());
  }

  @PostMapping(path = "/imports/oneroster", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<?> check(Caller caller, @RequestParam("file") MultipartFile file)
      throws IOException {
    return office.desk(caller).check(caller, file, " OneRoster 的 .zip");
  }

  @GetMapping("/imports/oneroster/{id}")
  Imports.Import find(Caller caller, @PathVariable UUID id) {
    return office.desk(caller).find(caller, id);
  }

  @PostMapping("/imports/oneroster/{id}/commit")
  Imports.Import commit(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable Confirmation said) {
    return office.desk(caller).commit(caller, id, said);
  }
}
