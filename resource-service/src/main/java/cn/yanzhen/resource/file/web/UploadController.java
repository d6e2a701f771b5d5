package cn.yanzhen.resource.file.web;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.resource.file.Appended;
import cn.yanzhen.resource.file.Upload;
import cn.yanzhen.resource.file.UploadChecksum;
import cn.yanzhen.resource.file.UploadMetadata;
import cn.yanzhen.resource.file.UploadOffice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * The resumable upload protocol tus 1.0.0: core, creation, termination, checksum, expiration
 * (tus.io/protocols). An upload that is complete becomes a resource through {@code POST
 * /resources}.
 */
@RestController
@RequestMapping("/api/v1/resource/uploads")
class UploadController {

  private static final String TUS = "1.0.0";
  private static final String OFFSET_STREAM = "application/offset+octet-stream";

  private final UploadOffice office;

  UploadController(UploadOffice office) {
    this.office = office;
  }

  /** Before every request: all but OPTIONS say which protocol version they speak. */
  @ModelAttribute
  void speak(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Tus-Resumable", TUS);
    if (!request.getMethod().equals("OPTIONS") && !TUS.equals(request.getHeader("Tus-Resumable"))) {
      response.setHeader("Tus-Version", TUS);
      throw new Refusal(412, "resource/tus-version", "上传协议版本不符，应为 tus " + TUS + "。", List.of())
          .exception();
    }
  }

  @RequestMapping(
      path = {"", "/{id}"},
      method = RequestMethod.OPTIONS)
  ResponseEntity<Void> options() {
    return ResponseEntity.noContent()
        .header("Tus-Version", TUS)
        .header("Tus-Extension", "creation,termination,checksum,expiration")
        .header("Tus-Max-Size", Long.toString(office.maxSize()))
        .header("Tus-Checksum-Algorithm", String.join(",", UploadChecksum.ALGORITHMS))
        .build();
  }

  @PostMapping
  ResponseEntity<?> create(
      Caller caller,
      @RequestHeader(name = "Upload-Length", required = false) @Nullable String announced,
      @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String described) {
    long length = number("Upload-Length", announced);
    var metadata = UploadMetadata.parse(described);
    if (metadata.isEmpty()) {
      return bad("Upload-Metadata 格式不正确。").toResponse();
    }
    return office
        .begin(caller, metadata.get().fileName(), length)
        .answer(
            upload ->
                ResponseEntity.created(URI.create("/api/v1/resource/uploads/" + upload.id()))
                    .header("Upload-Expires", expires(upload))
                    .header("Upload-Offset", "0")
                    .build());
  }

  @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
  ResponseEntity<Void> head(Caller caller, @PathVariable UUID id) {
    return office
        .find(caller, id)
        .map(
            upload ->
                ResponseEntity.ok()
                    .header("Upload-Offset", Long.toString(upload.received()))
                    .header("Upload-Length", Long.toString(upload.length()))
                    .header("Upload-Metadata", "filename " + base64(upload.fileName().value()))
                    .header("Upload-Expires", expires(upload))
                    .header("Cache-Control", "no-store")
                    .<Void>build())
        .orElseGet(() -> ResponseEntity.notFound().header("Cache-Control", "no-store").build());
  }

  @PatchMapping("/{id}")
  ResponseEntity<?> append(Caller caller, @PathVariable UUID id, HttpServletRequest request)
      throws IOException {
    String type = request.getContentType();
    if (type == null || !type.equalsIgnoreCase(OFFSET_STREAM)) {
      return new Refusal(
              415, "resource/tus-content-type", "Content-Type 应为 " + OFFSET_STREAM + "。", List.of())
          .toResponse();
    }
    long offset = number("Upload-Offset", request.getHeader("Upload-Offset"));
    String sum = request.getHeader("Upload-Checksum");
    UploadChecksum checksum = sum == null ? null : UploadChecksum.parse(sum);
    if (sum != null && checksum == null) {
      return bad("Upload-Checksum 格式不正确，或算法不受支持。").toResponse();
    }
    long announced = request.getContentLengthLong();
    return switch (office.append(
        caller, id, offset, announced, checksum, request.getInputStream())) {
      case Appended.Grown(Upload upload) ->
          ResponseEntity.noContent()
              .header("Upload-Offset", Long.toString(upload.received()))
              .header("Upload-Expires", expires(upload))
              .build();
      case Appended.Mangled mangled -> mangled();
      case Appended.Refused(Refusal why) -> why.toResponse();
    };
  }

  @DeleteMapping("/{id}")
  ResponseEntity<?> terminate(Caller caller, @PathVariable UUID id) {
    return office
        .terminate(caller, id)
        .<ResponseEntity<?>>map(Refusal::toResponse)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  /** For clients behind proxies that know neither PATCH nor DELETE. */
  @PostMapping("/{id}")
  ResponseEntity<?> override(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader("X-HTTP-Method-Override") String method,
      HttpServletRequest request)
      throws IOException {
    return switch (method) {
      case "PATCH" -> append(caller, id, request);
      case "DELETE" -> terminate(caller, id);
      case "HEAD" -> head(caller, id);
      default -> bad("X-HTTP-Method-Override 应为 PATCH、DELETE 或 HEAD。").toResponse();
    };
  }

  /** 460 is tus's own status. */
  private static ResponseEntity<ProblemDetail> mangled() {
    var problem = ProblemDetail.forStatus(460);
    problem.setType(URI.create("https://yanzhen.cn/problems/resource/upload-checksum"));
    problem.setTitle("校验和不符");
    problem.setDetail("这一段内容在传输中损坏，请重新发送这一段。");
    problem.setProperty("code", "resource/upload-checksum");
    return ResponseEntity.status(460).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }

  private static long number(String header, @Nullable String value) {
    try {
      if (value != null && value.matches("[0-9]{1,18}")) {
        return Long.parseLong(value);
      }
    } catch (NumberFormatException tooLarge) {
      // refused below
    }
    throw bad(header + " 应为非负整数。").exception();
  }

  private static Refusal bad(String detail) {
    return new Refusal(400, "resource/tus-header", detail, List.of());
  }

  private static String expires(Upload upload) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt().atZone(ZoneOffset.UTC));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
