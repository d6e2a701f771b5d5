package cn.yanzhen.exchange.person;

/** What a file's school and 到校日期 make of the stays that are known. */
public enum Placing {
  SAME,
  /** Another school from a later day on: the stay that was ends the day before. */
  MOVED,
  /** The same school from another day on. */
  REDATED,
  /** Another school from the very day on: the one that was known was wrong. */
  ANOTHER_SCHOOL,
  /** What is known would have to go: not for a file to say. */
  SWALLOWS;

  public static Placing of(Career known, PersonalFile file) {
    if (known.placements().isEmpty()) return SAME;
    var now = known.placements().getLast();
    var day = file.schoolSince();
    boolean sameSchool = now.schoolId().equals(file.schoolId());
    if (sameSchool && now.from().equals(day)) return SAME;
    if (day.isAfter(now.from())) return sameSchool ? REDATED : MOVED;
    if (!sameSchool) return now.from().equals(day) ? ANOTHER_SCHOOL : SWALLOWS;
    return known.placements().stream().anyMatch(one -> one != now && !one.from().isBefore(day))
        ? SWALLOWS
        : REDATED;
  }

  /** Whether the present school becomes another one. */
  public boolean changesSchool() {
    return this == MOVED || this == ANOTHER_SCHOOL;
  }
}
