package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.person.Sex;
import cn.yanzhen.exchange.policy.Retirement;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A day on which surplus and gap are counted, and by what.
 *
 * @param coming whether it is yet to come: then whoever will have retired by it counts no more
 * @param men the latest birth of a man who has retired by it
 * @param unknown of somebody of whom no sex is registered
 * @param goAlong kinds that take the establishment along
 */
record CountedDay(
    LocalDate day,
    boolean coming,
    LocalDate men,
    LocalDate women,
    LocalDate unknown,
    List<String> goAlong) {

  /** Raise it when lines are counted otherwise though no rule changed. */
  private static final int EDITION = 2;

  static CountedDay of(LocalDate day, LocalDate today, RulePack pack, Retirement retirement) {
    return new CountedDay(
        day,
        day.isAfter(today),
        retirement.latestBirth(day, Sex.MALE),
        retirement.latestBirth(day, Sex.FEMALE),
        retirement.latestBirthUnknown(day),
        Arrays.stream(AssignmentKind.values())
            .filter(kind -> pack.procedure(kind).takesEstablishmentAlong())
            .map(Enum::name)
            .sorted()
            .toList());
  }

  /** Two days that are alike and of one rule have the same figures. */
  String rule() {
    return EDITION
        + "/"
        + (coming ? men + "/" + women + "/" + unknown : "today")
        + "/"
        + String.join(",", goAlong);
  }

  JdbcClient.StatementSpec in(JdbcClient.StatementSpec sql) {
    return sql.param("day", day)
        .param("coming", coming)
        .param("men", men)
        .param("women", women)
        .param("unknown", unknown)
        .param("goAlong", goAlong.toArray(String[]::new));
  }
}
