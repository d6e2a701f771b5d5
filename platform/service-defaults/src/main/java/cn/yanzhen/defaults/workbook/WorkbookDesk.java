package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.problem.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * A further workbook that a service takes in, of a shape of its own, in the same two steps as the
 * district's. The room that opens it says at its door who may.
 */
public final class WorkbookDesk {
  private final Imports imports;
  private final WorkbookTemplate template;
  private final Set<String> sheets;

  private WorkbookDesk(Imports imports, WorkbookTemplate template, Set<String> sheets) {
    this.imports = imports;
    this.template = template;
    this.sheets = sheets;
  }

  /** What a desk needs of its service; a bean. */
  public record Tools(
      JdbcClient db,
      JsonMapper json,
      PlatformTransactionManager transactions,
      AuditTrail audit,
      Clock clock,
      FileSeal seal) {}

  /**
   * @param resource the shape, as in {@code workbook/district.json}
   */
  public static WorkbookDesk open(
      String resource, int mostRows, WorkbookIntake intake, Tools tools) {
    var shape = WorkbookShape.load(tools.json(), resource);
    return open(shape, new WorkbookReader(shape, mostRows), intake, tools);
  }

  /**
   * The same for a .zip of .csv files: a file is a sheet of its name.
   *
   * @param resource the shape; a file that it does not name is listed among the rows without any
   */
  public static WorkbookDesk openArchive(
      String resource, int mostRows, WorkbookIntake intake, Tools tools) {
    var shape = WorkbookShape.load(tools.json(), resource);
    return open(shape, new ArchiveReader(shape, mostRows), intake, tools);
  }

  private static WorkbookDesk open(
      WorkbookShape shape, FileReading reader, WorkbookIntake intake, Tools tools) {
    return new WorkbookDesk(
        new Imports(
            tools.db(),
            tools.json(),
            new TransactionTemplate(tools.transactions()),
            new Checking(reader, intake),
            new KeptRows(shape, tools.json(), tools.seal()),
            tools.audit(),
            tools.clock()),
        new WorkbookTemplate(shape),
        intake.sheets().stream().collect(Collectors.toUnmodifiableSet()));
  }

  public void template(OutputStream out) throws IOException {
    template.write(out);
  }

  /**
   * @param wanted what should be chosen, for who sent an empty file
   */
  public ResponseEntity<?> check(Caller caller, MultipartFile sent, String wanted)
      throws IOException {
    return new SentFile(sent, wanted).checkedBy(imports, caller);
  }

  /** Only what was checked at this desk: other workbooks of the district are not there. */
  public Imports.Import find(Caller caller, UUID id) {
    return imports
        .find(caller, id)
        .filter(found -> found.sheets().stream().allMatch(one -> sheets.contains(one.sheet())))
        .orElseThrow(() -> Refusal.notFound("没有这次导入，请重新上传。").exception());
  }

  public Imports.Import commit(Caller caller, UUID id) {
    return commit(caller, id, null);
  }

  public Imports.Import commit(Caller caller, UUID id, @Nullable Confirmation said) {
    find(caller, id);
    return imports.commit(caller, id, Confirmation.count(said));
  }
}
