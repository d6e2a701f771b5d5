package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.access.Caller;
import org.jspecify.annotations.Nullable;

/** Looks at all rows of a workbook, and says what is wrong and what it would do. */
final class Checking {

  /**
   * @param plan null when there was nothing to look at
   */
  record Checked(Report report, Faults faults, WorkbookReader.Read read, @Nullable Plan plan) {}

  private final FileReading reader;
  private final WorkbookIntake intake;

  Checking(FileReading reader, WorkbookIntake intake) {
    this.reader = reader;
    this.intake = intake;
  }

  Checked file(String fileName, byte[] file, Caller caller) {
    var faults = new Faults();
    return rows(reader.read(fileName, file, intake.sheets(), faults), faults, caller);
  }

  /** Of a file that was read before. */
  Checked rows(WorkbookReader.Read read, Caller caller) {
    return rows(read, new Faults(), caller);
  }

  private Checked rows(WorkbookReader.Read read, Faults faults, Caller caller) {
    Plan plan = read.counts().isEmpty() ? null : intake.check(read.rows(), faults, caller);
    return new Checked(Report.of(read.counts(), plan, faults), faults, read, plan);
  }
}
