package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.problem.Refusal;
import java.util.regex.Pattern;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the database, before a transaction ends, whether every order still has its certificate; it
 * would ask by itself at the end, where no answer could be given in words.
 */
@Component
public class CertificatesKept {

  private static final String CONSTRAINTS =
      "order_has_certificate, order_given_has_certificate, certificate_is_kept";
  private static final Pattern NEEDING = Pattern.compile("orders need this certificate: ([^\n]*)");

  private final JdbcClient db;

  CertificatesKept(JdbcClient db) {
    this.db = db;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void ask() {
    try {
      db.sql("set constraints " + CONSTRAINTS + " immediate").update();
    } catch (DataIntegrityViolationException broken) {
      throw refusal(broken);
    }
    db.sql("set constraints " + CONSTRAINTS + " deferred").update();
  }

  private static RuntimeException refusal(DataIntegrityViolationException broken) {
    var message = String.valueOf(broken.getMostSpecificCause().getMessage());
    if (!message.contains("certificate")) return broken;
    var needing = NEEDING.matcher(message);
    return Refusal.conflict(
            "exchange/certificate-needed",
            (needing.find() ? "调令 " + needing.group(1) + " 要用到这项教师资格" : "还有调令要用到其中一项教师资格")
                + "。请先提前召回或撤销该调令，或先登记覆盖同一学科和学段的资格，再作更正。")
        .exception();
  }
}
