package cn.yanzhen.exchange.merge;

import java.util.List;

/**
 * What becomes of each table that names persons when two records are made one. A table that is not
 * here fails {@code PersonTablesIT}: nobody is to be left behind with a record that went.
 */
final class PersonTables {

  enum Fate {
    /** Its rows go over to the record that goes on, and come back when the merge is undone. */
    MOVED,
    /** Worked out from what moved, by itself. */
    DERIVED,
    /** What was once believed of a record stays with that record. */
    HISTORY,
    /** Says which records are one, or are not. */
    MERGES,
    /** Of neither record when they are made one: a row of it refuses the merge. */
    FORBIDS
  }

  /**
   * @param clash of what moves: when a row of the survivor's ({@code mine}) stands in the way of
   *     one of the other's ({@code theirs}), which then stays with its record
   */
  record PersonTable(String table, List<String> columns, Fate fate, String clash) {}

  static final List<PersonTable> ALL =
      List.of(
          moved("establishment", "mine.period && theirs.period"),
          moved("person_title", "mine.title = theirs.title"),
          moved(
              "person_honour",
              "mine.honour = theirs.honour and (mine.granted_on is not distinct from"
                  + " theirs.granted_on or theirs.granted_on is null)"),
          moved(
              "person_office",
              "mine.school_id = theirs.school_id and mine.period && theirs.period"),
          moved(
              "person_certificate",
              "mine.stage = theirs.stage and mine.subject is not distinct from theirs.subject"),
          moved("person_graduating_year", "mine.school_year = theirs.school_year"),
          moved("person_exemption", "mine.period && theirs.period"),
          moved("person_wish", "false"),
          moved("post_holding", "mine.period && theirs.period"),
          moved("post_given_up", "false"),
          moved("newcomer", "true"),
          moved("newcomer_left", "false"),
          moved("attendance", "mine.training_id = theirs.training_id"),
          // By itself: its rows are told of, and counters of it only grow.
          other("assignment", Fate.MOVED, "person_id"),
          other("person_mark", Fate.DERIVED, "person_id"),
          other("roll_member", Fate.DERIVED, "person_id"),
          other("namesake", Fate.DERIVED, "one_id", "other_id"),
          other("person_fact_past", Fate.HISTORY, "person_id"),
          other("post_holding_past", Fate.HISTORY, "person_id"),
          other("attendance_past", Fate.HISTORY, "person_id"),
          other("person_departure_past", Fate.HISTORY, "person_id"),
          other("person_service", Fate.HISTORY, "person_id"),
          other("person_misentry_past", Fate.HISTORY, "person_id"),
          other("person_departure", Fate.FORBIDS, "person_id"),
          other("person_misentry", Fate.FORBIDS, "person_id"),
          other("departure_given_up", Fate.FORBIDS, "person_id"),
          other("person", Fate.MERGES, "merged_into"),
          other("person_merge", Fate.MERGES, "survivor_id", "absorbed_id"),
          other("person_unlike", Fate.MERGES, "one_id", "other_id"));

  /** Those whose rows move as they are. */
  static final List<PersonTable> MOVED = ALL.stream().filter(one -> !one.clash.isEmpty()).toList();

  private PersonTables() {}

  private static PersonTable moved(String table, String clash) {
    return new PersonTable(table, List.of("person_id"), Fate.MOVED, clash);
  }

  private static PersonTable other(String table, Fate fate, String... columns) {
    return new PersonTable(table, List.of(columns), fate, "");
  }
}
