package cn.yanzhen.defaults.workbook;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a .csv one by one, after RFC 4180: quoted cells may hold commas, line breaks and
 * doubled quotes.
 */
final class CsvRecords implements Iterator<List<String>> {

  private static final int NONE = -2;

  private final Reader text;
  private final char[] buffer = new char[1 << 14];
  private int at;
  private int filled;
  private int pushedBack = NONE;
  private @Nullable List<String> next;

  CsvRecords(Reader text) {
    this.text = text;
    next = record();
  }

  static List<List<String>> all(String text) {
    var records = new ArrayList<List<String>>();
    new CsvRecords(new StringReader(text)).forEachRemaining(records::add);
    return records;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public List<String> next() {
    var record = next;
    if (record == null) throw new NoSuchElementException();
    next = record();
    return record;
  }

  private @Nullable List<String> record() {
    var record = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int c = read(); c >= 0; c = read()) {
      if (quoted) {
        if (c != '"') {
          cell.append((char) c);
        } else {
          int after = read();
          if (after == '"') {
            cell.append('"');
          } else {
            quoted = false;
            pushedBack = after;
          }
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        record.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') return record;
      } else if (c != '\r') {
        cell.append((char) c);
      }
    }
    if (cell.isEmpty() && record.isEmpty()) return null;
    record.add(cell.toString());
    return record;
  }

  private int read() {
    if (pushedBack != NONE) {
      int c = pushedBack;
      pushedBack = NONE;
      return c;
    }
    if (at == filled) {
      try {
        filled = text.read(buffer, 0, buffer.length);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      at = 0;
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
    }
    return buffer[at++];
  }
}
