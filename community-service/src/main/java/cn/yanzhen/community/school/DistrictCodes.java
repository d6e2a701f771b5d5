package cn.yanzhen.community.school;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * Which districts there are, and were: data files whose rows are code, name, first day, last day,
 * predecessors, source, and whether the days are checked.
 */
public class DistrictCodes {
  private final List<DistrictCode> codes;

  public DistrictCodes(List<DistrictCode> codes) {
    this.codes = List.copyOf(codes);
  }

  static DistrictCodes load(Resource[] files) {
    return new DistrictCodes(Arrays.stream(files).flatMap(file -> read(file).stream()).toList());
  }

  public List<DistrictCode> on(LocalDate day) {
    return codes.stream().filter(code -> code.span().contains(day)).toList();
  }

  public Optional<DistrictCode> find(String code, LocalDate day) {
    return codes.stream()
        .filter(one -> one.code().equals(code) && one.span().contains(day))
        .findFirst();
  }

  /** Why this is no code of a district on that day, in Chinese; null when it is one. */
  public @Nullable String objection(String code, LocalDate day) {
    if (find(code, day).isPresent()) {
      return null;
    }
    var known = codes.stream().filter(one -> one.code().equals(code)).toList();
    if (known.isEmpty()) {
      return "没有区县代码 " + code + "，请对照 GB/T 2260 核对";
    }
    var last = known.getLast();
    if (last.span().beginsAfter(day)) {
      return "区县代码 %s（%s）从 %s 起使用，%s 还没有".formatted(code, last.name(), last.span().from(), day);
    }
    var successor =
        codes.stream().filter(one -> one.predecessors().contains(code)).findFirst().orElse(null);
    return "区县代码 %s（%s）只用到 %s，%s 已不再使用%s"
        .formatted(
            code,
            last.name(),
            last.span().to(),
            day,
            successor == null ? "" : "，请改为 " + successor.code() + "（" + successor.name() + "）");
  }

  private static List<DistrictCode> read(Resource file) {
    var read = new ArrayList<DistrictCode>();
    try (var lines =
        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      boolean headings = true;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (headings) {
          headings = false;
          continue;
        }
        read.add(code(line, file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return read;
  }

  private static DistrictCode code(String line, Resource file) {
    var cells = line.split(",", -1);
    if (cells.length != 7 || !cells[0].matches("[0-9]{6}")) {
      throw new IllegalStateException(file + ": not a district: " + line);
    }
    return new DistrictCode(
        cells[0],
        cells[1],
        new Span(day(cells[2]), day(cells[3])),
        cells[4].isEmpty() ? List.of() : List.of(cells[4].split("\\+")),
        cells[5],
        cells[6].equals("是"));
  }

  private static @Nullable LocalDate day(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }
}
