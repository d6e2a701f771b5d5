package cn.yanzhen.defaults.audit;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.access.Operators;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail, newest first, for the operators of the same district. */
@RestController
@RequestMapping("/api/v1/${yanzhen.service}/audit")
class AuditController {

  private static final int MOST_SUBJECTS = 100;

  private final JdbcClient db;
  private final AuditChain chain;
  private final Operators operators;

  AuditController(JdbcClient db, AuditChain chain, Operators operators) {
    this.db = db;
    this.chain = chain;
    this.operators = operators;
  }

  record Line(
      UUID id,
      Instant at,
      String account,
      String accountName,
      @Nullable String org,
      String action,
      String subject,
      @JsonRawValue String details) {}

  /**
   * @param subject of all when none is named; some when several are
   */
  @GetMapping
  Page<Line> trail(
      Caller caller,
      @RequestParam(required = false) @Nullable List<String> subject,
      PageRequest page) {
    operators.require(caller);
    var subjects = subject == null ? List.<String>of() : subject;
    if (subjects.size() > MOST_SUBJECTS) {
      throw Refusal.invalid(
              "audit/too-many-subjects", "subject", "一次最多查 %d 个对象。".formatted(MOST_SUBJECTS))
          .exception();
    }
    var before =
        page.cursor() == null ? null : UUID.fromString(Cursor.decode(page.cursor(), 1).getFirst());
    var rows =
        db.sql(
                """
                select id, at, account, account_name, org, district, action, subject, details from audit_entry
                where (district = :district or district is null)
                  and (:before::uuid is null or id < :before)
                """
                    + (subjects.isEmpty() ? "" : " and subject = any(:subjects)")
                    + " order by id desc limit :limit")
            .param("district", caller.requireDistrict())
            .param("subjects", subjects.toArray(String[]::new))
            .param("before", before)
            .param("limit", page.limit() + 1)
            .query(AuditChain::entry)
            .list();
    return Page.of(rows, page.limit(), row -> Cursor.encode(row.id().toString()))
        .map(
            entry ->
                new Line(
                    entry.id(),
                    entry.at(),
                    entry.account(),
                    entry.accountName(),
                    entry.org(),
                    entry.action(),
                    entry.subject(),
                    entry.details()));
  }

  record Verified(boolean whole, long sealed, long waiting, @Nullable Long brokenAt) {}

  @GetMapping("/verification")
  Verified verification(Caller caller) {
    operators.require(caller);
    var result = chain.verify();
    return new Verified(result.whole(), result.sealed(), result.waiting(), result.brokenAt());
  }
}
