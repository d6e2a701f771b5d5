package cn.yanzhen.community.session;

import cn.yanzhen.defaults.problem.Fault.Kind;

/** Why not. The code is stable: clients may switch over it. */
public enum Reason {
  TITLE("community/session-title", Kind.FORM),
  HOLDER("community/session-holder", Kind.FORM),
  TIMES("community/session-times", Kind.FORM),
  TOO_LONG("community/session-too-long", Kind.FORM),
  TOO_EARLY("community/session-too-early", Kind.FORM),
  TOO_LATE("community/session-too-late", Kind.FORM),
  WEEKS("community/session-weeks", Kind.FORM),
  PLACE("community/session-place", Kind.FORM),
  LINK("community/session-link", Kind.FORM),
  CLASSROOMS("community/session-classrooms", Kind.FORM),
  HOST("community/session-host", Kind.FORM),
  ROOM("community/session-room", Kind.FORM),
  TEACHER("community/session-teacher", Kind.FORM),
  TWICE("community/session-twice", Kind.FORM),
  NOT_A_MEMBER("community/session-not-a-member", Kind.FORM),
  SCHOOL_CLOSED("community/school-closed", Kind.FORM),
  SCHOOL_NOT_OPEN("community/school-not-open", Kind.FORM),
  ATTENDANCE("community/session-attendance", Kind.FORM),
  RECORDING("community/session-recording", Kind.FORM),
  CANCEL_REASON("community/session-cancel-reason", Kind.FORM),
  UNCHANGED("community/session-unchanged", Kind.FORM),
  OCCUPIED("community/session-occupied", Kind.CONFLICT),
  NOT_BEGUN("community/session-not-begun", Kind.CONFLICT),
  NOT_PLANNED("community/session-not-planned", Kind.CONFLICT),
  NOT_HELD("community/session-not-held", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  Reason(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  public String code() {
    return code;
  }

  public Kind kind() {
    return kind;
  }
}
