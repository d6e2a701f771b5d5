package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.access.Operators;
import cn.yanzhen.defaults.problem.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The district's workbook: template, check, commit; for the roles that {@code yanzhen.import-roles}
 * names.
 */
@RestController
@RequestMapping("/api/v1/${yanzhen.service}/imports")
class ImportController {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Imports imports;
  private final WorkbookTemplate template;
  private final Operators importers;

  ImportController(Imports imports, WorkbookTemplate template, Operators importers) {
    this.imports = imports;
    this.template = template;
    this.importers = importers;
  }

  @GetMapping("/template")
  ResponseEntity<StreamingResponseBody> template(Caller caller) {
    importers.require(caller);
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("雁阵导入模板.xlsx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(template::write);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<?> check(Caller caller, @RequestParam("file") MultipartFile file)
      throws IOException {
    importers.require(caller);
    return new SentFile(file, "填好的 .xlsx 或 .csv").checkedBy(imports, caller);
  }

  @GetMapping("/{id}")
  ResponseEntity<?> find(Caller caller, @PathVariable UUID id) {
    importers.require(caller);
    return imports
        .find(caller, id)
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(() -> Refusal.notFound("没有这次导入，请重新上传。").toResponse());
  }

  @PostMapping("/{id}/commit")
  Imports.Import commit(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable Confirmation said) {
    importers.require(caller);
    return imports.commit(caller, id, Confirmation.count(said));
  }

  @Scheduled(initialDelay = 600_000, fixedDelay = 600_000)
  void sweep() {
    imports.sweep();
  }
}
