package cn.yanzhen.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * The one source of chance, and the tables that are drawn from. {@link Random} is specified to the
 * bit, so the seed and the order of drawing decide everything.
 */
final class Draw {
  private static final Map<String, List<String>> TAUGHT =
      Map.of(
          "PRESCHOOL", List.of("PRESCHOOL_EDU*20", "MUSIC*1", "PE*1", "ART*1"),
          "PRIMARY",
              List.of(
                  "CHINESE*30",
                  "MATHS*24",
                  "ENGLISH*9",
                  "PE*10",
                  "MUSIC*6",
                  "ART*6",
                  "SCIENCE*5",
                  "IT*3",
                  "LABOUR*2",
                  "POLITICS*3",
                  "PSYCHOLOGY*1"),
          "JUNIOR",
              List.of(
                  "CHINESE*17",
                  "MATHS*17",
                  "ENGLISH*16",
                  "PHYSICS*9",
                  "CHEMISTRY*6",
                  "BIOLOGY*5",
                  "HISTORY*6",
                  "GEOGRAPHY*5",
                  "POLITICS*6",
                  "PE*7",
                  "MUSIC*3",
                  "ART*3",
                  "IT*3",
                  "LABOUR*1",
                  "PSYCHOLOGY*1"),
          "SENIOR",
              List.of(
                  "CHINESE*16",
                  "MATHS*17",
                  "ENGLISH*16",
                  "PHYSICS*11",
                  "CHEMISTRY*9",
                  "BIOLOGY*7",
                  "HISTORY*6",
                  "GEOGRAPHY*6",
                  "POLITICS*6",
                  "PE*5",
                  "MUSIC*2",
                  "ART*2",
                  "IT*3",
                  "PSYCHOLOGY*1"),
          "VOCATIONAL",
              List.of(
                  "CHINESE*14",
                  "MATHS*12",
                  "ENGLISH*10",
                  "IT*22",
                  "LABOUR*26",
                  "PE*6",
                  "ART*6",
                  "POLITICS*6"));

  private final Random random;

  Draw(long seed) {
    this.random = new Random(seed);
  }

  int nextInt(int bound) {
    return random.nextInt(bound);
  }

  int nextInt(int origin, int bound) {
    return random.nextInt(origin, bound);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  String weighted(List<String> words) {
    var total = words.stream().mapToInt(Draw::weight).sum();
    var draw = random.nextInt(total);
    for (var word : words) {
      draw -= weight(word);
      if (draw < 0) {
        return word.substring(0, word.indexOf('*'));
      }
    }
    throw new IllegalStateException("weights");
  }

  private static int weight(String word) {
    return Integer.parseInt(word.substring(word.indexOf('*') + 1));
  }

  /** What is taught at a stage, each as often as people teach it. */
  static List<String> taught(String stage) {
    return Objects.requireNonNull(TAUGHT.get(stage), stage);
  }

  static List<String[]> table(String name) {
    try (var in = Draw.class.getResourceAsStream("/sample/" + name + ".tsv")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
