package cn.yanzhen.defaults.workbook;

import java.util.List;

/** Turns an uploaded file into sheets; what will not do is a fault at its place. */
interface FileReading {
  WorkbookReader.Read read(String fileName, byte[] file, List<String> wanted, Faults faults);
}
