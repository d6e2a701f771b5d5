package cn.yanzhen.defaults;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service that keeps notes, to try what all services share. */
@SpringBootApplication(scanBasePackages = "none")
class NotesApplication {

  record Note(@NotBlank(message = "请填写内容。") String text) {}

  @RestController
  @RequestMapping("/api/v1/defaults/notes")
  static class Notes {
    private final JdbcClient db;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Notes(JdbcClient db, AuditTrail audit, PlatformTransactionManager transactions) {
      this.db = db;
      this.audit = audit;
      this.transaction = new TransactionTemplate(transactions);
    }

    @PostMapping
    ResponseEntity<?> write(Caller caller, @RequestBody @Valid Note note) {
      var id = transaction.execute(status -> write(caller, note.text()));
      if (note.text().equals("no")) return Refusal.conflict("defaults/no", "不能这样写。").toResponse();
      if (note.text().equals("bug")) throw new IllegalStateException("secret inside");
      return ResponseEntity.status(201)
          .header("ETag", "\"1\"")
          .body(Map.of("id", String.valueOf(id)));
    }

    private UUID write(Caller caller, String text) {
      var id = Ids.next();
      db.sql("insert into note values (?, ?)").params(id, text).update();
      audit.record(caller, "note.written", id.toString(), Map.of("length", text.length()));
      return id;
    }

    @GetMapping
    PageRequest page(PageRequest page) {
      return page;
    }
  }
}
