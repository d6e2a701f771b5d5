package cn.yanzhen.defaults.oneroster;

import cn.yanzhen.defaults.problem.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions that we speak of the 1EdTech (IMS Global) OneRoster CSV binding: <a
 * href="https://www.imsglobal.org/oneroster-v11-final-csv-tables">1.1 CSV Tables</a> and <a
 * href="https://www.imsglobal.org/spec/oneroster/v1p2/bind/csv">1.2 CSV Binding</a>. Columns that
 * begin with {@code metadata.} are extensions, as the binding allows them at the end of a row.
 */
public enum Binding {
  V1_1("1.1"),
  V1_2("1.2");

  private static final List<String> FILES_1_1 =
      List.of(
          "academicSessions",
          "categories",
          "classes",
          "classResources",
          "courses",
          "courseResources",
          "demographics",
          "enrollments",
          "lineItems",
          "orgs",
          "resources",
          "results",
          "users");
  private static final List<String> FURTHER_FILES_1_2 =
      List.of(
          "lineItemLearningObjectiveIds",
          "lineItemScoreScales",
          "resultLearningObjectiveIds",
          "resultScoreScales",
          "roles",
          "scoreScales",
          "userProfiles",
          "userResources");

  private final String word;

  Binding(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** The one that somebody asks to be given. */
  public static Binding asked(String word) {
    return of(word)
        .orElseThrow(
            () ->
                Refusal.invalid(
                        "request/version", "version", "只能导出 OneRoster 1.1 或 1.2，请填 1.1 或 1.2。")
                    .exception());
  }

  static Optional<Binding> of(String word) {
    return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  /** All files that a manifest of this version tells of, there or absent, without their ending. */
  List<String> files() {
    return this == V1_1
        ? FILES_1_1
        : Stream.concat(FILES_1_1.stream(), FURTHER_FILES_1_2.stream()).sorted().toList();
  }
}
