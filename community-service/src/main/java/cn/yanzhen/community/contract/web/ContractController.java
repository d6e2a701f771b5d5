package cn.yanzhen.community.contract.web;

import cn.yanzhen.community.contract.Contract;
import cn.yanzhen.community.contract.ContractDesk;
import cn.yanzhen.community.contract.ContractOffice;
import cn.yanzhen.community.contract.ContractState;
import cn.yanzhen.community.contract.Share;
import cn.yanzhen.community.contract.ShareBook;
import cn.yanzhen.community.contract.web.ContractRequests.DeclineRequest;
import cn.yanzhen.community.contract.web.ContractRequests.EndRequest;
import cn.yanzhen.community.contract.web.ContractRequests.OfferRequest;
import cn.yanzhen.community.document.Attachment;
import cn.yanzhen.community.document.DocumentOffice;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolFilter;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Refusal;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Both districts read what they agreed; proposals are their officers' affair. */
@RestController
@RequestMapping("/api/v1/community/contracts")
class ContractController {
  private final ContractOffice office;
  private final ContractDesk desk;
  private final ShareBook shares;
  private final SchoolOffice schools;
  private final DocumentOffice documents;

  ContractController(
      ContractOffice office,
      ContractDesk desk,
      ShareBook shares,
      SchoolOffice schools,
      DocumentOffice documents) {
    this.office = office;
    this.desk = desk;
    this.shares = shares;
    this.schools = schools;
    this.documents = documents;
  }

  record ShareView(Share code, String word, @Nullable String opens) {}

  record PolicyView(String label, String source, List<ShareView> shares) {}

  record PartnerSchoolView(UUID id, String code, String name, Set<Stage> stages) {
    static PartnerSchoolView of(School school) {
      return new PartnerSchoolView(
          school.id(), school.code(), school.name(), school.entry().stages());
    }
  }

  /** What may be shared, in words. */
  @GetMapping("/policy")
  PolicyView policy(Caller caller) {
    caller.requireDistrict();
    var book = shares.whole();
    return new PolicyView(
        book.label(),
        book.source(),
        Stream.of(Share.values())
            .map(
                share -> {
                  var entry = Objects.requireNonNull(book.shares().get(share));
                  return new ShareView(share, entry.word(), entry.opens());
                })
            .toList());
  }

  @GetMapping
  Page<ContractView> list(
      Caller caller,
      PageRequest page,
      @RequestParam(required = false) @Nullable ContractState state) {
    var found = desk.search(caller, state, page);
    var names =
        documents.withIds(
            found.items().stream().map(Contract::attachmentId).filter(Objects::nonNull).toList());
    return found.map(contract -> view(contract, caller, names, null));
  }

  @GetMapping("/{id}")
  ResponseEntity<ContractView> one(Caller caller, @PathVariable UUID id) {
    return answer(ResponseEntity.ok(), find(id, caller), caller);
  }

  @PostMapping
  ResponseEntity<?> propose(Caller caller, @Valid @RequestBody OfferRequest request) {
    return office
        .propose(request.offer(), caller)
        .answer(
            contract ->
                answer(
                    ResponseEntity.created(
                        URI.create("/api/v1/community/contracts/" + contract.id())),
                    contract,
                    caller));
  }

  @PostMapping("/{id}/agree")
  ResponseEntity<?> agree(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(office.agree(id, ifMatch, caller), caller);
  }

  @PostMapping("/{id}/decline")
  ResponseEntity<?> decline(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody DeclineRequest request) {
    return answer(office.decline(id, ifMatch, request.reason(), caller), caller);
  }

  @PostMapping("/{id}/withdraw")
  ResponseEntity<?> withdraw(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(office.withdraw(id, ifMatch, caller), caller);
  }

  @PostMapping("/{id}/end")
  ResponseEntity<?> end(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EndRequest request) {
    return answer(office.end(id, ifMatch, request.on(), request.reason(), caller), caller);
  }

  /** The other district's schools, as far as one must know them to ask them in. */
  @GetMapping("/{id}/schools")
  Page<PartnerSchoolView> schools(
      Caller caller,
      @PathVariable UUID id,
      PageRequest page,
      @RequestParam(required = false) @Nullable String q) {
    var contract = find(id, caller);
    if (!contract.holdsOn(desk.today()) || !contract.shares().contains(Share.MEMBERSHIP)) {
      throw Refusal.notFound("这份协议今天不生效，或没有共享“成员关系”，不能查看对方的学校。").exception();
    }
    return schools
        .search(new SchoolFilter(contract.otherThan(caller.requireDistrict()), q, null), page)
        .map(PartnerSchoolView::of);
  }

  /** The document itself, for both sides; always to be saved. */
  @GetMapping("/{id}/document")
  ResponseEntity<byte[]> document(Caller caller, @PathVariable UUID id) {
    var attachment = find(id, caller).attachmentId();
    Attachment found =
        attachment == null ? null : documents.withIds(List.of(attachment)).get(attachment);
    if (found == null) {
      throw Refusal.notFound("这份协议没有附件。").exception();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(found.kind().mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(found.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(documents.content(found.id()));
  }

  private Contract find(UUID id, Caller caller) {
    return desk.find(id, caller).orElseThrow(ContractOffice::unknown);
  }

  private ResponseEntity<?> answer(Decision<Contract> decision, Caller caller) {
    return decision.answer(contract -> answer(ResponseEntity.ok(), contract, caller));
  }

  private ResponseEntity<ContractView> answer(
      ResponseEntity.BodyBuilder answer, Contract contract, Caller caller) {
    var attachment = contract.attachmentId();
    return answer
        .eTag(Version.etag(contract.version()))
        .body(
            view(
                contract,
                caller,
                attachment == null ? Map.of() : documents.withIds(List.of(attachment)),
                desk.actions(contract, caller)));
  }

  private ContractView view(
      Contract contract,
      Caller caller,
      Map<UUID, Attachment> names,
      @Nullable List<String> actions) {
    var attachment = contract.attachmentId();
    var found = attachment == null ? null : names.get(attachment);
    return ContractView.of(
        contract,
        caller.requireDistrict(),
        desk::name,
        desk.today(),
        found == null ? null : found.name(),
        actions);
  }
}
