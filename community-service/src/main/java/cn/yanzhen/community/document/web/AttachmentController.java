package cn.yanzhen.community.document.web;

import cn.yanzhen.community.document.Attachment;
import cn.yanzhen.community.document.DocumentOffice;
import cn.yanzhen.community.document.Kind;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Officers and school administrators add files; everybody of the district reads them. */
@RestController
@RequestMapping("/api/v1/community/attachments")
class AttachmentController {
  private final DocumentOffice office;
  private final Clock clock;

  AttachmentController(DocumentOffice office, Clock clock) {
    this.office = office;
    this.clock = clock;
  }

  record AttachmentView(
      UUID id, String name, Kind kind, int size, String sha256, String by, Instant at) {
    static AttachmentView of(Attachment attachment) {
      return new AttachmentView(
          attachment.id(),
          attachment.name(),
          attachment.kind(),
          attachment.size(),
          attachment.sha256(),
          attachment.by(),
          attachment.at());
    }
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<AttachmentView> add(Caller caller, @RequestParam("file") MultipartFile file)
      throws IOException {
    var today = LocalDate.now(clock);
    if (Stream.of("DISTRICT_OFFICER", "LOADER", "SCHOOL_ADMIN")
        .noneMatch(role -> caller.holdsAny(role, today))) {
      throw Refusal.forbidden("只有区县管理员和学校管理员可以上传附件。").exception();
    }
    var name = file.getOriginalFilename();
    var added = office.add(name == null ? "" : name, file.getBytes(), caller);
    return ResponseEntity.created(URI.create("/api/v1/community/attachments/" + added.id()))
        .body(AttachmentView.of(added));
  }

  /** The file itself: always to be saved, never to be opened by the browser as a page of ours. */
  @GetMapping("/{id}")
  ResponseEntity<byte[]> one(Caller caller, @PathVariable UUID id) {
    var found =
        office
            .find(id, caller.requireDistrict())
            .orElseThrow(() -> Refusal.notFound("没有这个附件，或它不属于您的区县。").exception());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(found.kind().mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(found.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .eTag("\"" + found.sha256() + "\"")
        .body(office.content(id));
  }
}
