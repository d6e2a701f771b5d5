package cn.yanzhen.community.intake;

/** Names of files and columns of the OneRoster CSV binding, as far as the register goes. */
final class OneRoster {
  static final String ORGS = "orgs.csv";
  static final String SESSIONS = "academicSessions.csv";

  static final String ID = "sourcedId";
  static final String STATUS = "status";
  static final String MODIFIED = "dateLastModified";
  static final String NAME = "name";
  static final String TITLE = "title";
  static final String TYPE = "type";
  static final String IDENTIFIER = "identifier";
  static final String PARENT = "parentSourcedId";
  static final String START = "startDate";
  static final String END = "endDate";
  static final String SCHOOL_YEAR = "schoolYear";
  static final String STAGES = "metadata.stages";
  static final String SETTING = "metadata.setting";
  static final String WEAK = "metadata.weak";
  static final String OWNERSHIP = "metadata.ownership";

  private OneRoster() {}
}
