package cn.yanzhen.defaults.audit;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who did what to which thing: written in the transaction of the change, or not at all. */
public class AuditTrail {

  private final JdbcClient db;
  private final JsonMapper json;
  private final Clock clock;

  AuditTrail(JdbcClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param action past tense, as in {@code community.approved}
   * @param subject the id of what it was done to
   * @param details what a reader needs to understand it; no personal data
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Caller caller, String action, String subject, Map<String, ?> details) {
    db.sql(
            """
            insert into audit_entry (id, at, account, account_name, org, district, action, subject, details)
            values (:id, :at, :account, :name, :org, :district, :action, :subject, :details)\
            """)
        .param("id", Ids.next())
        .param("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
        .param("account", caller.account())
        .param("name", caller.name())
        .param("org", caller.org())
        .param("district", caller.district())
        .param("action", action)
        .param("subject", subject)
        .param("details", json.writeValueAsString(details))
        .update();
  }

  /**
   * The same done to many, a statement for all of them.
   *
   * @param details by subject
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordAll(
      Caller caller, String action, Map<String, ? extends Map<String, ?>> details) {
    if (details.isEmpty()) return;
    db.sql(
            """
            insert into audit_entry (id, at, account, account_name, org, district, action, subject, details)
            select one.id, :at, :account, :name, :org, :district, :action, one.subject, one.details
              from unnest(cast(:ids as uuid[]), cast(:subjects as text[]), cast(:details as text[]))
                     as one (id, subject, details)\
            """)
        .param(
            "ids",
            details.keySet().stream().map(one -> Ids.next().toString()).toArray(String[]::new))
        .param("subjects", details.keySet().toArray(String[]::new))
        .param(
            "details",
            details.values().stream().map(json::writeValueAsString).toArray(String[]::new))
        .param("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
        .param("account", caller.account())
        .param("name", caller.name())
        .param("org", caller.org())
        .param("district", caller.district())
        .param("action", action)
        .update();
  }
}
