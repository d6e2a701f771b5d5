package cn.yanzhen.samples;

import cn.yanzhen.samples.SampleDistrict.Community;
import cn.yanzhen.samples.SampleDistrict.Membership;
import cn.yanzhen.samples.SampleDistrict.School;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Draws the sample district: its schools and communities, then who and what is in them. */
final class Invention {
  private static final int PERSONS = 6_000;

  private final Draw draw;
  private final LocalDate asOf;

  Invention(long seed, LocalDate asOf) {
    this.draw = new Draw(seed);
    this.asOf = asOf;
  }

  /** The order matters: all draw from one source. */
  SampleDistrict district() {
    var schools = schools();
    var byShortName = new HashMap<String, School>();
    schools.forEach(s -> byShortName.put(s.shortName(), s));
    var communities = communities(byShortName);
    var persons = new InventedPeople(draw, asOf).persons(schools, communities);
    var asking = new InventedNeeds(draw, asOf);
    var needs = asking.needs(schools, communities);
    var resources = new InventedResources(draw).resources(schools, communities);
    var requests = asking.requests(schools, communities);
    return new SampleDistrict(asOf, schools, communities, persons, needs, resources, requests);
  }

  private List<School> schools() {
    var streets = new HashMap<String, String[]>();
    Draw.table("streets").forEach(line -> streets.put(line[0], line));
    var lines = Draw.table("schools");
    var weight = lines.stream().mapToInt(line -> Integer.parseInt(line[6])).sum();
    var serials = new HashMap<String, Integer>();
    var schools = new ArrayList<School>();
    var placed = 0;
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var stages = List.of(line[2].split(","));
      var series = series(stages);
      var code =
          SampleDistrict.DISTRICT
              + series
              + "%03d".formatted(serials.merge(series, 1, Integer::sum));
      var street = Objects.requireNonNull(streets.get(line[3]), line[3]);
      var staff =
          i == lines.size() - 1 ? PERSONS - placed : Integer.parseInt(line[6]) * PERSONS / weight;
      placed += staff;
      schools.add(
          new School(
              code,
              line[0],
              line[1],
              stages,
              line[4],
              Boolean.parseBoolean(line[5]),
              line[7].equals("-") ? null : line[7],
              near(street[1]),
              near(street[2]),
              staff));
    }
    return List.copyOf(schools);
  }

  /** The seventh digit of our own school codes tells the highest stage. */
  private static String series(List<String> stages) {
    return switch (stages.getLast()) {
      case "PRESCHOOL" -> "0";
      case "PRIMARY" -> "1";
      case "JUNIOR" -> "2";
      case "SENIOR" -> "3";
      default -> "4";
    };
  }

  private BigDecimal near(String degrees) {
    return new BigDecimal(degrees)
        .add(BigDecimal.valueOf(draw.nextInt(-60, 61), 4))
        .setScale(4, RoundingMode.HALF_UP);
  }

  private List<Community> communities(Map<String, School> byShortName) {
    var year = SchoolYears.of(asOf) - 1;
    var communities = new ArrayList<Community>();
    for (var line : Draw.table("communities")) {
      var memberships = new ArrayList<Membership>();
      memberships.add(new Membership(named(byShortName, line[3]).code(), null));
      for (var member : line[4].split(" ")) {
        var parts = member.split("=");
        memberships.add(new Membership(named(byShortName, parts[0]).code(), parts[1]));
      }
      communities.add(
          new Community(
              line[0],
              line[1],
              line[2],
              LocalDate.of(year, 9, 1),
              LocalDate.of(year + 3, 8, 31),
              List.copyOf(memberships)));
    }
    return List.copyOf(communities);
  }

  private static School named(Map<String, School> byShortName, String name) {
    return Objects.requireNonNull(
        byShortName.get(name), "communities.tsv names an unknown school: " + name);
  }
}
