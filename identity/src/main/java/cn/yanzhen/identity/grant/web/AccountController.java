package cn.yanzhen.identity.grant.web;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.identity.IdentitySettings;
import cn.yanzhen.identity.account.Account;
import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.identity.directory.Organisations;
import cn.yanzhen.identity.grant.AccountMoves;
import cn.yanzhen.identity.grant.Grant;
import cn.yanzhen.identity.grant.GrantOffice;
import cn.yanzhen.identity.grant.GrantOffice.Outcome;
import cn.yanzhen.identity.grant.Grants;
import cn.yanzhen.identity.grant.Role;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * For the officer of the accounts' district, and its sample loader; the demonstration's list is for
 * anybody.
 */
@RestController
@RequestMapping("/api/v1/identity")
class AccountController {
  private final GrantOffice office;
  private final Accounts accounts;
  private final Grants grants;
  private final AccountMoves moves;
  private final Organisations organisations;
  private final IdentitySettings settings;

  AccountController(
      GrantOffice office,
      Accounts accounts,
      Grants grants,
      AccountMoves moves,
      Organisations organisations,
      IdentitySettings settings) {
    this.office = office;
    this.accounts = accounts;
    this.grants = grants;
    this.moves = moves;
    this.organisations = organisations;
    this.settings = settings;
  }

  @GetMapping("/accounts")
  Page<AccountView> list(
      Caller caller, @RequestParam(required = false) @Nullable String q, PageRequest page) {
    String district = caller.requireDistrict();
    if (!office.mayActFor(caller, district)) throw Refusal.forbidden("只有区县管理员可以查看账号。").exception();
    String after = page.cursor() == null ? null : Cursor.decode(page.cursor(), 1).getFirst();
    List<Account> rows =
        accounts.list(
            district, q == null || q.isBlank() ? null : q.strip(), after, page.limit() + 1);
    Page<Account> found = Page.of(rows, page.limit(), account -> Cursor.encode(account.username()));
    return new Page<>(
        AccountView.of(found.items(), grants, moves, organisations), found.next(), null);
  }

  @GetMapping("/accounts/{id}")
  AccountView one(Caller caller, @PathVariable UUID id) {
    return accounts
        .find(id)
        .filter(account -> office.mayActFor(caller, account.district()))
        .map(this::view)
        .orElseThrow(() -> Refusal.notFound("没有这个账号。").exception());
  }

  @PostMapping("/accounts")
  ResponseEntity<?> open(Caller caller, @RequestBody GrantOffice.Opening asked) {
    return answer(office.open(caller, asked));
  }

  @PostMapping("/accounts/{id}/grants")
  ResponseEntity<?> give(
      Caller caller, @PathVariable UUID id, @RequestBody GrantOffice.Wish asked) {
    return answer(office.give(caller, id, asked));
  }

  /**
   * @param to the last day; today, when it is not said
   */
  record End(@Nullable LocalDate to) {}

  @PostMapping("/accounts/{id}/grants/{grant}/end")
  ResponseEntity<?> end(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable UUID grant,
      @RequestBody(required = false) @Nullable End end) {
    return answer(office.end(caller, id, grant, end == null ? null : end.to()));
  }

  /** Without a password: whoever runs the demonstration knows it. */
  record Demonstration(String username, String name, @Nullable String orgName, List<RoleAt> roles) {
    record RoleAt(Role role, String org, @Nullable String orgName) {}
  }

  @GetMapping("/demonstration-accounts")
  ResponseEntity<?> demonstration() {
    if (!settings.demonstration()) return Refusal.notFound("这里没有演示账号。").toResponse();
    List<Demonstration> all =
        AccountView.of(
                accounts.demonstrationAccounts(PageRequest.MOST), grants, moves, organisations)
            .stream()
            .map(
                view ->
                    new Demonstration(
                        view.username(),
                        view.name(),
                        view.orgName(),
                        view.grants().stream()
                            .map(
                                grant ->
                                    new Demonstration.RoleAt(
                                        grant.role(), grant.org(), grant.orgName()))
                            .toList()))
            .toList();
    return ResponseEntity.ok(Page.all(all));
  }

  private ResponseEntity<?> answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Opened(Account account, String password) ->
          ResponseEntity.created(URI.create("/api/v1/identity/accounts/" + account.id()))
              .body(view(account).with(password));
      case Outcome.ThereBefore(Account account) -> ResponseEntity.ok(view(account));
      case Outcome.Given(Grant grant) ->
          ResponseEntity.status(HttpStatus.CREATED).body(view(grant));
      case Outcome.Ended(Grant grant) -> ResponseEntity.ok(view(grant));
      case Outcome.No(Refusal why) -> why.toResponse();
    };
  }

  private AccountView view(Account account) {
    return AccountView.of(List.of(account), grants, moves, organisations).getFirst();
  }

  private AccountView.GrantView view(Grant grant) {
    Map<String, String> names = organisations.names(List.of(grant.org()));
    return AccountView.GrantView.of(grant, names);
  }
}
