package cn.yanzhen.resource.usage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bytes {@code from} (inclusive) to {@code to} (exclusive) of a file, as RFC 9110 §14 asks for
 * them. Several ranges in one request are answered with the whole file, as the RFC allows.
 */
public sealed interface ByteRange {

  record Whole() implements ByteRange {}

  record Part(long from, long to) implements ByteRange {}

  /** Begins behind the end. */
  record Unsatisfiable() implements ByteRange {}

  Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  static ByteRange of(@Nullable String header, long size) {
    Matcher range = header == null ? null : ONE.matcher(header);
    if (range == null || !range.matches()) {
      return new Whole();
    }
    String first = range.group(1);
    String last = range.group(2);
    if (first.isEmpty()) {
      if (last.isEmpty()) {
        return new Whole();
      }
      long count = Math.min(Long.parseLong(last), size);
      return count == 0 ? new Unsatisfiable() : new Part(size - count, size);
    }
    long from = Long.parseLong(first);
    if (!last.isEmpty() && Long.parseLong(last) < from) {
      return new Whole();
    }
    if (from >= size) {
      return new Unsatisfiable();
    }
    return new Part(from, last.isEmpty() ? size : Math.min(Long.parseLong(last) + 1, size));
  }
}
