package cn.yanzhen.community.target.web;

import cn.yanzhen.community.document.Attachment;
import cn.yanzhen.community.document.DocumentOffice;
import cn.yanzhen.community.target.PastReading;
import cn.yanzhen.community.target.Reading;
import cn.yanzhen.community.target.ReadingOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Values that people type; everybody of the district reads them, corrections included. */
@RestController
@RequestMapping("/api/v1/community")
class ReadingController {
  private final ReadingOffice office;
  private final DocumentOffice documents;

  ReadingController(ReadingOffice office, DocumentOffice documents) {
    this.office = office;
    this.documents = documents;
  }

  record ReadingRequest(
      @NotNull(message = "请填写日期") LocalDate day,
      @NotNull(message = "请填写数值") BigDecimal value,
      @NotBlank(message = "请说明这个数值的来源") @Size(max = 1000, message = "说明不能超过 1000 个字")
          String explanation,
      @NotNull(message = "请上传佐证附件") UUID attachmentId) {
    ReadingOffice.Entry entry() {
      return new ReadingOffice.Entry(day, value, explanation, attachmentId);
    }
  }

  record CorrectionRequest(
      @NotNull(message = "请填写数值") @Valid ReadingRequest value,
      @NotBlank(message = "请写明更正的原因") @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  record FileView(UUID id, String name, String sha256, int size) {
    static FileView of(Attachment attachment) {
      return new FileView(
          attachment.id(), attachment.name(), attachment.sha256(), attachment.size());
    }
  }

  record ReadingView(
      UUID id,
      UUID communityId,
      String indicator,
      LocalDate day,
      BigDecimal value,
      String explanation,
      FileView attachment,
      long version,
      String by,
      Instant at) {

    static List<ReadingView> of(Collection<Reading> readings, DocumentOffice documents) {
      var files = documents.withIds(readings.stream().map(Reading::attachmentId).toList());
      return readings.stream()
          .map(
              reading ->
                  new ReadingView(
                      reading.id(),
                      reading.communityId(),
                      reading.indicator(),
                      reading.day(),
                      reading.value(),
                      reading.explanation(),
                      FileView.of(Objects.requireNonNull(files.get(reading.attachmentId()))),
                      reading.version(),
                      reading.by(),
                      reading.at()))
          .toList();
    }
  }

  /** What stood there before, with the reason why it does no longer. */
  record PastReadingView(
      long version,
      LocalDate day,
      BigDecimal value,
      String explanation,
      FileView attachment,
      String by,
      Instant from,
      Instant to,
      String reason) {}

  record ReadingHistoryView(ReadingView reading, List<PastReadingView> past) {}

  @PostMapping("/communities/{id}/targets/indicators/{code}/readings")
  ResponseEntity<?> type(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable String code,
      @Valid @RequestBody ReadingRequest request) {
    return office
        .type(id, code, request.entry(), caller)
        .answer(
            reading ->
                answer(
                    ResponseEntity.created(
                        URI.create("/api/v1/community/readings/" + reading.id())),
                    reading));
  }

  @GetMapping("/readings/{id}")
  ResponseEntity<ReadingHistoryView> history(Caller caller, @PathVariable UUID id) {
    var history = office.history(id, caller);
    var files = documents.withIds(history.past().stream().map(PastReading::attachmentId).toList());
    return ResponseEntity.ok()
        .eTag(Version.etag(history.reading().version()))
        .body(
            new ReadingHistoryView(
                ReadingView.of(List.of(history.reading()), documents).getFirst(),
                history.past().stream()
                    .map(
                        past ->
                            new PastReadingView(
                                past.version(),
                                past.day(),
                                past.value(),
                                past.explanation(),
                                FileView.of(Objects.requireNonNull(files.get(past.attachmentId()))),
                                past.by(),
                                past.from(),
                                past.to(),
                                past.reason()))
                    .toList()));
  }

  @PutMapping("/readings/{id}")
  ResponseEntity<?> correct(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody CorrectionRequest request) {
    return office
        .correct(id, ifMatch, request.value().entry(), request.reason(), caller)
        .answer(reading -> answer(ResponseEntity.ok(), reading));
  }

  private ResponseEntity<ReadingView> answer(ResponseEntity.BodyBuilder answer, Reading reading) {
    return answer
        .eTag(Version.etag(reading.version()))
        .body(ReadingView.of(List.of(reading), documents).getFirst());
  }
}
