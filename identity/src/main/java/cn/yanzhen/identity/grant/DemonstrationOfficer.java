package cn.yanzhen.identity.grant;

import cn.yanzhen.identity.IdentitySettings;
import cn.yanzhen.identity.account.Accounts;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Opens the demonstration's first account, `officer`, where there is a demonstration and no account
 * yet.
 */
@Component
class DemonstrationOfficer implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(DemonstrationOfficer.class);
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  private final IdentitySettings settings;
  private final Accounts accounts;
  private final GrantOffice office;

  DemonstrationOfficer(IdentitySettings settings, Accounts accounts, GrantOffice office) {
    this.settings = settings;
    this.accounts = accounts;
    this.office = office;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!settings.demonstration() || !accounts.isEmpty()) return;
    office.openFirst("officer", "区教委管理员", settings.district(), LONG_AGO);
    log.info("opened the demonstration account `officer` of district {}", settings.district());
  }
}
