package cn.yanzhen.exchange.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names after the 1EdTech (IMS Global) OneRoster CSV binding, as far as persons go: <a
 * href="https://www.imsglobal.org/oneroster-v11-final-csv-tables">1.1 CSV Tables</a> and <a
 * href="https://www.imsglobal.org/spec/oneroster/v1p2/bind/csv">1.2 CSV Binding</a>. Columns that
 * begin with {@code metadata.} are extensions, as the binding allows them at the end of a row.
 */
final class OneRoster {
  static final String MANIFEST = "manifest.csv";
  static final String ORGS = "orgs.csv";
  static final String USERS = "users.csv";
  static final String ROLES = "roles.csv";
  static final String DEMOGRAPHICS = "demographics.csv";

  static final String PROPERTY = "propertyName";
  static final String VALUE = "value";
  static final String ID = "sourcedId";
  static final String STATUS = "status";
  static final String MODIFIED = "dateLastModified";
  static final String IDENTIFIER = "identifier";
  static final String TYPE = "type";
  static final String ROLE = "role";
  static final String FULL_NAME = "metadata.name";
  static final String SUBJECTS = "metadata.subjects";
  static final String STAGES = "metadata.stages";
  static final String TITLE = "metadata.title";
  static final String TITLE_SINCE = "metadata.titleSince";
  static final String HONOUR = "metadata.honour";
  static final String OFFICE = "metadata.office";
  static final String SERVICE_SINCE = "metadata.serviceSince";
  static final String SCHOOL_SINCE = "metadata.schoolSince";
  static final String BORN = "birthDate";
  static final String SEX = "sex";

  /** Those who work in a school; everybody else is left out. */
  static final Set<String> STAFF =
      Set.of("teacher", "administrator", "principal", "siteAdministrator", "counselor");

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

  private OneRoster() {}

  /** The versions we speak. */
  enum Version {
    V1_1("1.1"),
    V1_2("1.2");

    private final String word;

    Version(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    static Optional<Version> of(String word) {
      return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** All files that a manifest of this version tells of, there or absent. */
    List<String> files() {
      return this == V1_1
          ? FILES_1_1
          : Stream.concat(FILES_1_1.stream(), FURTHER_FILES_1_2.stream()).sorted().toList();
    }

    /** What we write, and must find when we read. */
    List<String> ours() {
      return this == V1_1
          ? List.of(ORGS, USERS, DEMOGRAPHICS)
          : List.of(ORGS, USERS, ROLES, DEMOGRAPHICS);
    }
  }
}
