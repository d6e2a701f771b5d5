package cn.yanzhen.community.community;

import cn.yanzhen.defaults.problem.Fault.Kind;

/** Why not. The code is stable: clients may switch over it. */
public enum Reason {
  NAME_MISSING("community/name-missing", Kind.FORM),
  NAME_TOO_LONG("community/name-too-long", Kind.FORM),
  DAY_IMPLAUSIBLE("community/day-implausible", Kind.FORM),
  END_BEFORE_START("community/end-before-start", Kind.FORM),
  NO_LEAD("community/no-lead", Kind.FORM),
  SECOND_LEAD("community/second-lead", Kind.FORM),
  LEAD_NOT_WHOLE_CYCLE("community/lead-not-whole-cycle", Kind.FORM),
  LEAD_SECOND_PLACE("community/lead-second-place", Kind.FORM),
  LEAD_IS_MEMBER("community/lead-is-member", Kind.FORM),
  NO_MEMBER("community/no-member", Kind.FORM),
  SCHOOL_TWICE("community/school-twice", Kind.FORM),
  MODEL_MISSING("community/model-missing", Kind.FORM),
  MODEL_OF_LEAD("community/model-of-lead", Kind.FORM),
  MEMBER_BEFORE_COMMUNITY("community/member-before-community", Kind.FORM),
  MEMBER_AFTER_CYCLE("community/member-after-cycle", Kind.FORM),
  SCHOOL_UNKNOWN("community/school-unknown", Kind.FORM),
  SCHOOL_CLOSED("community/school-closed", Kind.CONFLICT),
  SCHOOL_NOT_OPEN("community/school-not-open", Kind.CONFLICT),
  SCHOOL_ELSEWHERE("community/school-elsewhere", Kind.CONFLICT),
  SECOND_PLACE_NOT_ALLOWED("community/second-place-not-allowed", Kind.CONFLICT),
  NO_MAIN_PLACE("community/no-main-place", Kind.CONFLICT),
  SECOND_PLACE_REMAINS("community/second-place-remains", Kind.CONFLICT),
  NO_CONTRACT("community/no-contract", Kind.CONFLICT),
  NAME_TAKEN("community/name-taken", Kind.CONFLICT),
  CYCLE_OVER("community/cycle-over", Kind.CONFLICT),
  NOT_REVISABLE("community/not-revisable", Kind.CONFLICT),
  NOT_SUBMITTABLE("community/not-submittable", Kind.CONFLICT),
  NOT_SUBMITTED("community/not-submitted", Kind.CONFLICT),
  ALREADY_APPROVED("community/already-approved", Kind.CONFLICT);

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
