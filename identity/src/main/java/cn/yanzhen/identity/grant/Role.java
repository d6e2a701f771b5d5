package cn.yanzhen.identity.grant;

/** What somebody may be at an organisation. Machines have two more: see client. */
public enum Role {
  /** At a district, by its code. */
  DISTRICT_OFFICER,
  /** At a school, by its id; of a lead school if the community says so. */
  SCHOOL_ADMIN,
  /** At a school, by its id. */
  TEACHER
}
