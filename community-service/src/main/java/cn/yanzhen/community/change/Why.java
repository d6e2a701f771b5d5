package cn.yanzhen.community.change;

import cn.yanzhen.defaults.problem.Fault.Kind;

/** Why a case does not go through. The code is stable: clients may switch over it. */
public enum Why {
  REASON_UNKNOWN("community/reason-unknown", Kind.FORM),
  DATE_REASON_MISSING("community/date-reason-missing", Kind.FORM),
  DATE_REASON_UNKNOWN("community/date-reason-unknown", Kind.FORM),
  DAY_IMPLAUSIBLE("community/day-implausible", Kind.FORM),
  END_BEFORE_START("community/end-before-start", Kind.FORM),
  SCHOOL_MISSING("community/school-missing", Kind.FORM),
  SCHOOL_UNKNOWN("community/school-unknown", Kind.FORM),
  MODEL_MISSING("community/model-missing", Kind.FORM),
  TARGET_MISSING("community/target-missing", Kind.FORM),
  NAME_MISSING("community/name-missing", Kind.FORM),
  NAME_TOO_LONG("community/name-too-long", Kind.FORM),
  MEMBERS_MISSING("community/members-missing", Kind.FORM),
  CYCLE_END_MISSING("community/cycle-end-missing", Kind.FORM),
  MEMBERSHIP_UNKNOWN("community/membership-unknown", Kind.FORM),
  NOTHING_CHANGES("community/nothing-changes", Kind.FORM),
  NOT_APPROVED("community/not-approved", Kind.CONFLICT),
  OUTSIDE_CYCLE("community/outside-cycle", Kind.CONFLICT),
  NOT_A_MEMBER("community/not-a-member", Kind.CONFLICT),
  ALREADY_A_MEMBER("community/already-a-member", Kind.CONFLICT),
  NEVER_WAS_MEMBER("community/never-was-member", Kind.CONFLICT),
  WAS_MEMBER_BEFORE("community/was-member-before", Kind.CONFLICT),
  IS_THE_LEAD("community/is-the-lead", Kind.CONFLICT),
  LAST_MEMBER("community/last-member", Kind.CONFLICT),
  NO_MEMBER("community/no-member", Kind.CONFLICT),
  NAME_TAKEN("community/name-taken", Kind.CONFLICT),
  CYCLE_OVER("community/cycle-over", Kind.CONFLICT),
  CYCLES_OVERLAP("community/cycles-overlap", Kind.CONFLICT),
  CYCLES_APART("community/cycles-apart", Kind.CONFLICT),
  NO_LEAD_ON_A_DAY("community/no-lead", Kind.CONFLICT),
  SECOND_LEAD("community/second-lead", Kind.CONFLICT),
  SCHOOL_TWICE("community/school-twice", Kind.CONFLICT),
  SCHOOL_ELSEWHERE("community/school-elsewhere", Kind.CONFLICT),
  SECOND_PLACE_NOT_ALLOWED("community/second-place-not-allowed", Kind.CONFLICT),
  NO_MAIN_PLACE("community/no-main-place", Kind.CONFLICT),
  SECOND_PLACE_REMAINS("community/second-place-remains", Kind.CONFLICT),
  NO_CONTRACT("community/no-contract", Kind.CONFLICT),
  SCHOOL_CLOSED("community/school-closed", Kind.CONFLICT),
  SCHOOL_NOT_OPEN("community/school-not-open", Kind.CONFLICT),
  CHECKLIST_OPEN("community/checklist-open", Kind.CONFLICT),
  NOT_OPEN("community/case-not-open", Kind.CONFLICT),
  NOT_SUBMITTED("community/case-not-submitted", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  Why(String code, Kind kind) {
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
