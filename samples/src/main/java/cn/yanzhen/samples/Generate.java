package cn.yanzhen.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the sample district: {@code district.xlsx}, {@code resources.json} and the files that it
 * lists.
 */
public final class Generate {
  private Generate() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 2) {
      System.err.println("Usage: Generate <outDir> [yyyy-mm-dd]");
      System.exit(2);
    }
    var out = Path.of(args[0]);
    var day = args.length == 2 ? LocalDate.parse(args[1]) : SampleDistrict.USUAL_DAY;
    var district = SampleDistrict.of(day);
    write(district, out);
    System.out.printf(
        "Sample district for %s in %s: %d schools, %d communities, %d persons, %d needs, %d"
            + " resources%n",
        day,
        out,
        district.schools().size(),
        district.communities().size(),
        district.persons().size(),
        district.needs().size(),
        district.resources().size());
  }

  /** Writes the district below {@code out}. */
  public static void write(SampleDistrict district, Path out) throws IOException {
    Files.createDirectories(out.resolve("files"));
    Files.write(out.resolve("district.xlsx"), SampleWorkbook.of(district).toBytes());
    for (var resource : district.resources()) {
      Files.write(out.resolve(resource.file()), SampleFile.of(resource));
    }
    var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.write(out.resolve("resources.json"), json.writeValueAsBytes(district.resources()));
  }
}
