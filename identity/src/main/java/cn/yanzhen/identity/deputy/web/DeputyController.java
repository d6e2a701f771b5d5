package cn.yanzhen.identity.deputy.web;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.identity.deputy.DeputyLimits;
import cn.yanzhen.identity.deputy.DeputyOffice;
import cn.yanzhen.identity.deputy.Deputyship;
import cn.yanzhen.identity.deputy.Deputyships;
import cn.yanzhen.identity.directory.Organisations;
import cn.yanzhen.identity.grant.Role;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * For everybody with an office, about their own; the district's officer sees those of the district,
 * and arranges those of school administrators.
 */
@RestController
@RequestMapping("/api/v1/identity/deputies")
class DeputyController {
  private final DeputyOffice office;
  private final Deputyships deputyships;
  private final Accounts accounts;
  private final Organisations organisations;
  private final DeputyLimits limits;
  private final Clock clock;

  DeputyController(
      DeputyOffice office,
      Deputyships deputyships,
      Accounts accounts,
      Organisations organisations,
      DeputyLimits limits,
      Clock clock) {
    this.office = office;
    this.deputyships = deputyships;
    this.accounts = accounts;
    this.organisations = organisations;
    this.limits = limits;
    this.clock = clock;
  }

  /** The caller's own, lent and held; what has ended goes last and not without end. */
  record Mine(List<DeputyView> items, int longestDays, int aheadDays) {}

  @GetMapping("/mine")
  Mine mine(Caller caller) {
    return new Mine(
        views(caller, deputyships.of(self(caller), PageRequest.DEFAULT)),
        limits.longestDays(),
        limits.aheadDays());
  }

  /**
   * @param current only those in force today or later
   */
  @GetMapping
  Page<DeputyView> list(
      Caller caller, @RequestParam(defaultValue = "false") boolean current, PageRequest page) {
    String district = caller.requireDistrict();
    if (!office.oversees(caller, district))
      throw Refusal.forbidden("只有区县管理员可以查看全区的代理安排。").exception();
    UUID before =
        page.cursor() == null ? null : Cursor.id(Cursor.decode(page.cursor(), 1).getFirst());
    var rows =
        deputyships.list(district, current ? LocalDate.now(clock) : null, before, page.limit() + 1);
    Page<Deputyship> found = Page.of(rows, page.limit(), row -> Cursor.encode(row.id().toString()));
    return new Page<>(views(caller, found.items()), found.next(), null);
  }

  /** Who could stand in at an organisation: for those with an office there, and the officer. */
  @GetMapping("/colleagues")
  Page<Deputyships.Colleague> colleagues(
      Caller caller, @RequestParam String org, @RequestParam(required = false) @Nullable String q) {
    String district = caller.requireDistrict();
    boolean here =
        caller.grants().stream()
            .anyMatch(
                grant -> grant.org().equals(org) && !grant.role().equals(Role.TEACHER.name()));
    if (!here && !office.oversees(caller, district))
      throw Refusal.forbidden("只能从自己的单位里选择代理人。").exception();
    return Page.all(
        deputyships.colleagues(district, org, q, LocalDate.now(clock), PageRequest.MOST));
  }

  @PostMapping
  ResponseEntity<?> name(Caller caller, @RequestBody DeputyOffice.Naming asked) {
    return office
        .name(caller, asked)
        .answer(
            named ->
                ResponseEntity.created(URI.create("/api/v1/identity/deputies/" + named.id()))
                    .eTag(Version.etag(named.version()))
                    .body(view(caller, named)));
  }

  @PutMapping("/{id}")
  ResponseEntity<?> change(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody DeputyOffice.Change asked) {
    return office
        .change(caller, id, ifMatch, asked)
        .answer(
            changed ->
                ResponseEntity.ok()
                    .eTag(Version.etag(changed.version()))
                    .body(view(caller, changed)));
  }

  /**
   * @param to the new last day; at once, when it is not said
   */
  record Back(@Nullable LocalDate to) {}

  @PostMapping("/{id}/take-back")
  ResponseEntity<?> takeBack(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable Back back) {
    return office
        .takeBack(caller, id, ifMatch, back == null ? null : back.to())
        .answer(
            ended ->
                ResponseEntity.ok().eTag(Version.etag(ended.version())).body(view(caller, ended)));
  }

  private DeputyView view(Caller caller, Deputyship one) {
    return views(caller, List.of(one)).getFirst();
  }

  private List<DeputyView> views(Caller caller, List<Deputyship> all) {
    LocalDate today = LocalDate.now(clock);
    var names = organisations.names(all.stream().map(Deputyship::org).distinct().toList());
    var people =
        accounts.names(
            all.stream().flatMap(one -> Stream.of(one.principalId(), one.deputyId())).toList());
    return all.stream()
        .map(
            one ->
                DeputyView.of(
                    one,
                    people.getOrDefault(one.principalId(), ""),
                    people.getOrDefault(one.deputyId(), ""),
                    names.get(one.org()),
                    today,
                    office.mayArrange(caller, one.principalId(), one.district(), one.role())))
        .toList();
  }

  private static UUID self(Caller caller) {
    try {
      return UUID.fromString(caller.account());
    } catch (IllegalArgumentException machine) {
      throw Refusal.forbidden("程序账号没有代理安排。").exception();
    }
  }
}
