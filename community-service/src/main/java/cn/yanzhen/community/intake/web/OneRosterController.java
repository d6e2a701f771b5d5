package cn.yanzhen.community.intake.web;

import cn.yanzhen.community.intake.OneRosterOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Imports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The register as OneRoster CSV: out for everybody of the district, in for its officer. */
@RestController
@RequestMapping("/api/v1/community")
class OneRosterController {
  private final OneRosterOffice office;

  OneRosterController(OneRosterOffice office) {
    this.office = office;
  }

  @GetMapping("/oneroster.zip")
  void export(
      Caller caller,
      HttpServletResponse response,
      @RequestParam(defaultValue = "1.1") String version,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on)
      throws IOException {
    var archive = office.archive(caller, version, on);
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("oneroster-" + version + ".zip", StandardCharsets.UTF_8)
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
  Imports.Import commit(Caller caller, @PathVariable UUID id) {
    return office.desk(caller).commit(caller, id);
  }
}
