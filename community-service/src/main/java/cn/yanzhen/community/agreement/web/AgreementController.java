package cn.yanzhen.community.agreement.web;

import cn.yanzhen.community.agreement.Agreement;
import cn.yanzhen.community.agreement.AgreementOffice;
import cn.yanzhen.community.agreement.Entry;
import cn.yanzhen.community.agreement.KindBook;
import cn.yanzhen.community.document.Attachment;
import cn.yanzhen.community.document.DocumentOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody of the district reads the agreements of its communities. */
@RestController
@RequestMapping("/api/v1/community")
class AgreementController {
  private final AgreementOffice office;
  private final DocumentOffice documents;
  private final KindBook kinds;

  AgreementController(AgreementOffice office, DocumentOffice documents, KindBook kinds) {
    this.office = office;
    this.documents = documents;
    this.kinds = kinds;
  }

  record AgreementRequest(
      @NotBlank(message = "请填写标题") @Size(max = 100, message = "标题不能超过 100 个字") String title,
      @NotBlank(message = "请选择协议类型") String kind,
      @NotNull(message = "请填写签订日期") LocalDate signedOn,
      @NotNull(message = "请填写起始日期") LocalDate from,
      @Nullable LocalDate to,
      @NotNull(message = "请上传协议文件") UUID attachmentId) {
    Entry entry() {
      return new Entry(title, kind, signedOn, from, to, attachmentId);
    }
  }

  record WithdrawRequest(
      @NotBlank(message = "请写明撤下的原因") @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  record FileView(UUID id, String name, String sha256, int size) {
    static FileView of(Attachment attachment) {
      return new FileView(
          attachment.id(), attachment.name(), attachment.sha256(), attachment.size());
    }
  }

  record AgreementView(
      UUID id,
      UUID communityId,
      String title,
      String kind,
      LocalDate signedOn,
      LocalDate from,
      @Nullable LocalDate to,
      FileView file,
      String by,
      Instant at,
      Agreement.@Nullable Withdrawal withdrawal,
      long version) {}

  /**
   * @param mayAdd whether the caller may add and withdraw now
   */
  record AgreementsView(
      String label, List<KindBook.Kind> kinds, List<AgreementView> items, boolean mayAdd) {}

  @GetMapping("/communities/{id}/agreements")
  AgreementsView list(Caller caller, @PathVariable UUID id) {
    return new AgreementsView(
        kinds.label(),
        kinds.all(),
        views(office.of(id, caller.requireDistrict())),
        office.keeps(id, caller));
  }

  @PostMapping("/communities/{id}/agreements")
  ResponseEntity<?> add(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody AgreementRequest request) {
    return answer(
        office.add(id, request.entry(), caller),
        ResponseEntity.created(URI.create("/api/v1/community/communities/" + id + "/agreements")));
  }

  @PostMapping("/agreements/{id}/withdraw")
  ResponseEntity<?> withdraw(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody WithdrawRequest request) {
    return answer(office.withdraw(id, ifMatch, request.reason(), caller), ResponseEntity.ok());
  }

  private ResponseEntity<?> answer(
      Decision<Agreement> decision, ResponseEntity.BodyBuilder answer) {
    return decision.answer(
        agreement ->
            answer
                .eTag(Version.etag(agreement.version()))
                .body(views(List.of(agreement)).getFirst()));
  }

  private List<AgreementView> views(List<Agreement> agreements) {
    var files = documents.withIds(agreements.stream().map(Agreement::attachmentId).toList());
    return agreements.stream()
        .map(
            one ->
                new AgreementView(
                    one.id(),
                    one.communityId(),
                    one.title(),
                    one.kind(),
                    one.signedOn(),
                    one.from(),
                    one.to(),
                    FileView.of(Objects.requireNonNull(files.get(one.attachmentId()))),
                    one.by(),
                    one.at(),
                    one.withdrawal(),
                    one.version()))
        .toList();
  }
}
