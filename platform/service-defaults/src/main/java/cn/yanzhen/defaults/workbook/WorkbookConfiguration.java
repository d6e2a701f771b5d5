package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.access.Operators;
import cn.yanzhen.defaults.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * On for a service that names its {@code yanzhen.import-roles} and has a {@link WorkbookIntake}.
 */
@AutoConfiguration(afterName = "cn.yanzhen.defaults.audit.AuditConfiguration")
@ConditionalOnProperty("yanzhen.import-roles")
public class WorkbookConfiguration {

  @Bean
  WorkbookDesk.Tools workbookTools(
      JdbcClient db,
      JsonMapper json,
      PlatformTransactionManager transactions,
      AuditTrail audit,
      Clock clock,
      ObjectProvider<FileSeal> seal) {
    return new WorkbookDesk.Tools(
        db, json, transactions, audit, clock, seal.getIfAvailable(() -> FileSeal.NONE));
  }

  @Bean
  ImportController importController(
      WorkbookDesk.Tools tools,
      WorkbookIntake intake,
      @Value("${yanzhen.import-roles}") List<String> roles,
      @Value("${yanzhen.import-shape:workbook/district.json}") String resource,
      @Value("${yanzhen.import-most-rows:20000}") int mostRows) {
    var shape = WorkbookShape.load(tools.json(), resource);
    var imports =
        new Imports(
            tools.db(),
            tools.json(),
            new TransactionTemplate(tools.transactions()),
            new Checking(new WorkbookReader(shape, mostRows), intake),
            new KeptRows(shape, tools.json(), tools.seal()),
            tools.audit(),
            tools.clock());
    return new ImportController(
        imports, new WorkbookTemplate(shape), new Operators(roles, tools.clock()));
  }
}
