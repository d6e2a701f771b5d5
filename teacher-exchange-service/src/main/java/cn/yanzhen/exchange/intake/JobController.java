package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.workbook.Confirmation;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** 大批量导入: answers 202 with a job to follow. */
@RestController
@RequestMapping("/api/v1/exchange/import-jobs")
class JobController {

  private static final int LATEST = 20;

  private final JobDesk desk;

  JobController(JobDesk desk) {
    this.desk = desk;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImportJob> take(Caller caller, @RequestParam("file") MultipartFile file)
      throws IOException {
    if (file.isEmpty()) {
      throw Refusal.invalid("workbook/empty", "file", "文件是空的，请选择 .csv。").exception();
    }
    var name = file.getOriginalFilename();
    return accepted(desk.take(caller, name == null ? "" : name, file.getSize(), file));
  }

  @GetMapping
  Page<ImportJob> latest(Caller caller) {
    return Page.all(desk.latest(caller, LATEST));
  }

  @GetMapping("/{id}")
  ImportJob find(Caller caller, @PathVariable UUID id) {
    return desk.find(caller, id);
  }

  @PostMapping("/{id}/commit")
  ResponseEntity<ImportJob> commit(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable Confirmation said) {
    return accepted(desk.commit(caller, id, Confirmation.count(said)));
  }

  @PostMapping("/{id}/cancel")
  ImportJob cancel(Caller caller, @PathVariable UUID id) {
    return desk.cancel(caller, id);
  }

  private static ResponseEntity<ImportJob> accepted(ImportJob job) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/exchange/import-jobs/" + job.id()))
        .body(job);
  }
}
