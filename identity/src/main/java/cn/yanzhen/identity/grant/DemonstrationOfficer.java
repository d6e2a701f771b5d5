package cn.yanzhen.identity.grant;

import cn.yanzhen.identity.IdentitySettings;
import cn.yanzhen.identity.account.Account;
import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.identity.account.Passwords;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the demonstration's first account, `officer`, where there is a demonstration and no account yet. */
@Component
class DemonstrationOfficer implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(DemonstrationOfficer.class);
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  private final IdentitySettings settings;
  private final Accounts accounts;
  private final Grants grants;
  private final Passwords passwords;

  DemonstrationOfficer(
      IdentitySettings settings, Accounts accounts, Grants grants, Passwords passwords) {
    this.settings = settings;
    this.accounts = accounts;
    this.grants = grants;
    this.passwords = passwords;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (!settings.demonstration() || !accounts.isEmpty()) return;
    String district = settings.district();
    accounts
        .open("officer", "区教委管理员", null, district, district, passwords.demonstrationHash(), false, true)
        .map(Account::id)
        .ifPresent(
            id -> {
              grants.give(id, Role.DISTRICT_OFFICER, district, LONG_AGO, null, "demonstration");
              log.info("Opened the demonstration account `officer` of district {}.", district);
            });
  }
}
