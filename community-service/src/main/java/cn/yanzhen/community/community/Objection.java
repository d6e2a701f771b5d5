package cn.yanzhen.community.community;

import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Fault;
import cn.yanzhen.defaults.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why not, with its place in the proposal.
 *
 * @param seat index of the membership it is about, null when about the community
 * @param sentence Chinese, with the names and days it is about, and what to do
 */
public record Objection(Reason reason, @Nullable Integer seat, Field field, String sentence)
    implements Fault {

  /** The field of a form, or the column of a sheet, that is wrong. */
  public enum Field {
    NAME("name"),
    CYCLE_FROM("cycle.from"),
    CYCLE_TO("cycle.to"),
    SEATS("memberships"),
    SCHOOL("schoolId"),
    ROLE("role"),
    MODEL("model"),
    PLACE("place"),
    FROM("from"),
    TO("to"),
    STATE("state");

    private final String json;

    Field(String json) {
      this.json = json;
    }
  }

  static Objection of(Reason reason, Field field, String sentence) {
    return new Objection(reason, null, field, sentence);
  }

  static Objection of(Reason reason, int seat, Field field, String sentence) {
    return new Objection(reason, seat, field, sentence);
  }

  /** It is not in the state for it. */
  static Refused<Community> refused(Reason reason, String sentence) {
    return new Refused<>(List.of(of(reason, Field.STATE, sentence)));
  }

  /** The field's path in the JSON of a request. */
  public String path() {
    return seat == null ? field.json : "memberships[" + seat + "]." + field.json;
  }

  @Override
  public String code() {
    return reason.code();
  }

  @Override
  public Kind kind() {
    return reason.kind();
  }

  @Override
  public Violation violation() {
    return new Violation(path(), sentence);
  }
}
