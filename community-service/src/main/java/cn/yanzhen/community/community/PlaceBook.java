package cn.yanzhen.community.community;

import cn.yanzhen.defaults.policy.PolicyFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Where a second place is allowed: {@code community/districts.yml}, or a file of the operator's.
 */
@Component
public class PlaceBook {
  /**
   * @param jurisdiction a district's code, or the beginning that a city's districts share
   * @param to its last day, null until further notice
   * @param most how many places beside the main one; the database keeps no more than one
   * @param models null for any
   * @param grades null for any, also for none stated
   */
  public record Rule(
      String jurisdiction,
      LocalDate from,
      @Nullable LocalDate to,
      int most,
      @Nullable Set<PairingModel> models,
      @Nullable Set<Grade> grades,
      String source,
      String label) {

    boolean holdsIn(String district, LocalDate day) {
      return district.startsWith(jurisdiction)
          && !day.isBefore(from)
          && (to == null || !day.isAfter(to));
    }
  }

  /** The whole of the file. */
  public record Book(String label, String source, List<Rule> rules) {}

  private final Book book;

  @Autowired
  PlaceBook(
      @Value("${yanzhen.community.district-rules:classpath:community/districts.yml}")
          Resource file) {
    this(read(file));
  }

  public PlaceBook(Book book) {
    if (book.rules().stream().anyMatch(rule -> rule.most() < 0 || rule.most() > 1)) {
      throw new IllegalStateException("a school has at most one place beside its main one");
    }
    this.book = book;
  }

  private static Book read(Resource file) {
    return PolicyFile.read(file, Book.class);
  }

  public Book whole() {
    return book;
  }

  /** The rules that are there for a district, whenever they hold. */
  public List<Rule> rules(String district) {
    return book.rules().stream()
        .filter(rule -> district.startsWith(rule.jurisdiction()))
        .sorted(Comparator.comparing(Rule::from))
        .toList();
  }

  /** Why a school must not have this second place; nothing where it may. */
  Optional<String> refusal(
      String school,
      String district,
      @Nullable PairingModel model,
      @Nullable Grade grade,
      Period days) {
    var rule = rule(district, days.from()).filter(found -> found.most() > 0);
    if (rule.isEmpty()) {
      return Optional.of(
          "「%s」不能自 %s 起有第二归属：所在区县（%s）没有允许一所学校同时属于两个教共体的规定"
              .formatted(school, days.from(), district));
    }
    var models = rule.get().models();
    if (models != null && (model == null || !models.contains(model))) {
      return Optional.of(
          "「%s」自 %s 起的第二归属只能是%s（%s）"
              .formatted(school, days.from(), words(models), rule.get().source()));
    }
    var grades = rule.get().grades();
    if (grades != null && (grade == null || !grades.contains(grade))) {
      return Optional.of(
          "「%s」自 %s 起的第二归属须写明紧密程度，且只能是%s（%s）"
              .formatted(school, days.from(), gradeWords(grades), rule.get().source()));
    }
    return Optional.empty();
  }

  /** The one whose jurisdiction is the narrowest, of these the latest. */
  private Optional<Rule> rule(String district, LocalDate day) {
    return book.rules().stream()
        .filter(rule -> rule.holdsIn(district, day))
        .max(
            Comparator.comparingInt((Rule rule) -> rule.jurisdiction().length())
                .thenComparing(Rule::from));
  }

  private static String words(Set<PairingModel> models) {
    return models.stream().sorted().map(PairingModel::word).collect(Collectors.joining("、"));
  }

  private static String gradeWords(Set<Grade> grades) {
    return grades.stream().sorted().map(Grade::word).collect(Collectors.joining("、"));
  }
}
