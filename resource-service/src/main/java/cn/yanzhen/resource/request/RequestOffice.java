package cn.yanzhen.resource.request;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.resource.directory.Directory;
import cn.yanzhen.resource.directory.School;
import cn.yanzhen.resource.item.Item;
import cn.yanzhen.resource.item.Items;
import cn.yanzhen.resource.item.Kind;
import cn.yanzhen.resource.item.Stage;
import cn.yanzhen.resource.item.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves requests (需求受理处): lock, decide, write state, step, event and audit entry in one
 * transaction.
 */
@Component
public class RequestOffice {

  private final Requests requests;
  private final RequestRights rights;
  private final Items items;
  private final Directory directory;
  private final Chronicle chronicle;
  private final Clock clock;

  RequestOffice(
      Requests requests,
      RequestRights rights,
      Items items,
      Directory directory,
      Chronicle chronicle,
      Clock clock) {
    this.requests = requests;
    this.rights = rights;
    this.items = items;
    this.directory = directory;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /** What is posted, before its district is known. */
  public record Asked(
      UUID schoolId,
      String title,
      String detail,
      Subject subject,
      Stage stage,
      Kind kind,
      LocalDate neededBy) {}

  @Transactional
  public Decision<ResourceRequest> post(Caller caller, Asked asked) {
    if (!rights.mayPost(caller, asked.schoolId())) {
      return new Refused<>(Refusal.forbidden("您只能为自己任职的学校提出需求。"));
    }
    School school = directory.school(asked.schoolId()).orElse(null);
    if (school == null) {
      return new Refused<>(
          Refusal.invalid("resource/school-unknown", "schoolId", "没有这所学校，或它刚刚登记、尚未同步，请稍后再试。"));
    }
    if (school.isClosedOn(rights.today())) {
      return new Refused<>(
          Refusal.conflict(
              "resource/school-closed",
              "「%s」已于 %s 撤并，不能再提出需求；请由承接学校提出。".formatted(school.name(), school.closedOn())));
    }
    if (asked.neededBy().isBefore(rights.today())) {
      return new Refused<>(Refusal.invalid("resource/needed-by-past", "neededBy", "需要日期不能早于今天。"));
    }
    var wish =
        new Wish(
            school.id(),
            school.district(),
            asked.title().strip(),
            asked.detail().strip(),
            asked.subject(),
            asked.stage(),
            asked.kind(),
            asked.neededBy());
    Instant now = now();
    var request = ResourceRequest.posted(Ids.next(), wish, now, caller.account());
    requests.add(request);
    chronicle.tell(request, Step.POSTED, now, caller, null);
    return new Accepted<>(request);
  }

  @Transactional
  public Decision<ResourceRequest> claim(
      Caller caller, UUID id, @Nullable String ifMatch, UUID school) {
    return move(
        caller,
        id,
        ifMatch,
        request ->
            rights.mayClaim(caller, school, request.wish())
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("只有需求学校所在教共体的总校管理员可以认领。")),
        request -> request.claim(school),
        null);
  }

  @Transactional
  public Decision<ResourceRequest> deliver(
      Caller caller, UUID id, @Nullable String ifMatch, UUID resource) {
    return move(
        caller,
        id,
        ifMatch,
        request ->
            rights.mayDeliver(caller, request)
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("只有认领学校的管理员可以交付。")),
        request -> request.deliver(resource),
        null);
  }

  @Transactional
  public Decision<ResourceRequest> accept(
      Caller caller, UUID id, @Nullable String ifMatch, @Nullable String note) {
    return move(
        caller, id, ifMatch, request -> askerOnly(caller, request), ResourceRequest::accept, note);
  }

  @Transactional
  public Decision<ResourceRequest> declineDelivery(
      Caller caller, UUID id, @Nullable String ifMatch, String reason) {
    return move(
        caller,
        id,
        ifMatch,
        request -> askerOnly(caller, request),
        ResourceRequest::declineDelivery,
        reason);
  }

  @Transactional
  public Decision<ResourceRequest> withdraw(
      Caller caller, UUID id, @Nullable String ifMatch, @Nullable String reason) {
    return move(
        caller,
        id,
        ifMatch,
        request -> askerOnly(caller, request),
        ResourceRequest::withdraw,
        reason);
  }

  private Optional<Refusal> askerOnly(Caller caller, ResourceRequest request) {
    return rights.mayAnswer(caller, request)
        ? Optional.empty()
        : Optional.of(Refusal.forbidden("只有提出需求的学校可以这样做。"));
  }

  private Decision<ResourceRequest> move(
      Caller caller,
      UUID id,
      @Nullable String ifMatch,
      Function<ResourceRequest, Optional<Refusal>> guard,
      Function<ResourceRequest, Attempt> step,
      @Nullable String words) {
    var found = requests.lock(id, caller.requireDistrict());
    if (found.isEmpty()) {
      return new Refused<>(Refusal.notFound("没有这条需求。"));
    }
    ResourceRequest request = found.get();
    var forbidden = guard.apply(request);
    if (forbidden.isPresent()) {
      return new Refused<>(forbidden.get());
    }
    if (ifMatch != null) {
      Version.require(ifMatch, request.version());
    }
    return switch (step.apply(request)) {
      case Attempt.Refused(Reason reason) ->
          new Refused<>(Refusal.conflict(reason.code(), reason.detail()));
      case Attempt.Moved(ResourceRequest next, Step what) -> {
        var foreign = what == Step.DELIVERED ? checkDelivered(next) : Optional.<Refusal>empty();
        if (foreign.isPresent()) {
          yield new Refused<>(foreign.get());
        }
        requests.update(next);
        chronicle.tell(next, what, now(), caller, words);
        yield new Accepted<>(next);
      }
    };
  }

  /** What is delivered is a published resource of the school that claimed. */
  private Optional<Refusal> checkDelivered(ResourceRequest request) {
    UUID resource = request.progress().resource();
    Item item =
        resource == null ? null : items.find(resource, request.wish().district()).orElse(null);
    if (item == null) {
      return Optional.of(
          Refusal.invalid("resource/delivery-unknown", "resourceId", "没有这份资源，请先发布再交付。"));
    }
    if (!item.schoolId().equals(request.progress().claimedBy())) {
      return Optional.of(
          Refusal.invalid("resource/delivery-foreign", "resourceId", "只能交付本校发布的资源。"));
    }
    return Optional.empty();
  }

  public Optional<ResourceRequest> find(Caller caller, UUID id) {
    return requests.find(id, caller.requireDistrict());
  }

  public Page<ResourceRequest> list(RequestFilter filter, PageRequest page) {
    return requests.list(filter, page);
  }

  public List<RequestStep> history(UUID id) {
    return requests.history(id);
  }

  public List<String> actions(Caller caller, ResourceRequest request) {
    return rights.actions(caller, request);
  }

  public List<UUID> claimants(Caller caller, ResourceRequest request) {
    return request.progress() instanceof Progress.Open
        ? rights.claimants(caller, request)
        : List.of();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
