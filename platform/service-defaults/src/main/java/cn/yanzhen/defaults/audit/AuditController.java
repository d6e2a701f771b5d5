package cn.yanzhen.defaults.audit;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.access.Operators;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
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

  @GetMapping
  Page<Line> trail(
      Caller caller, @RequestParam(required = false) @Nullable String subject, PageRequest page) {
    operators.require(caller);
    var before =
        page.cursor() == null ? null : UUID.fromString(Cursor.decode(page.cursor(), 1).getFirst());
    var rows =
        db.sql(
                """
                select id, at, account, account_name, org, district, action, subject, details from audit_entry
                where (district = :district or district is null)
                  and (:subject::text is null or subject = :subject)
                  and (:before::uuid is null or id < :before)
                order by id desc limit :limit\
                """)
            .param("district", caller.requireDistrict())
            .param("subject", subject)
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
