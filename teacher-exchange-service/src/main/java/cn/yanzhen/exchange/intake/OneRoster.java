package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.oneroster.Binding;
import java.util.List;
import java.util.Set;

/** Names of files and columns of the OneRoster CSV binding, as far as persons go. */
final class OneRoster {
  static final String ORGS = "orgs.csv";
  static final String USERS = "users.csv";
  static final String ROLES = "roles.csv";
  static final String DEMOGRAPHICS = "demographics.csv";

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

  private OneRoster() {}

  /** What we write, and must find when we read. */
  static List<String> files(Binding binding) {
    return binding == Binding.V1_1
        ? List.of(ORGS, USERS, DEMOGRAPHICS)
        : List.of(ORGS, USERS, ROLES, DEMOGRAPHICS);
  }
}
