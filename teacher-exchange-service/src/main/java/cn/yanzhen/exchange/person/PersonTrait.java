package cn.yanzhen.exchange.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody teaches and is, by which a list is narrowed and counted. */
enum PersonTrait {
  SUBJECT("subjects", true, PersonAsked::subject),
  STAGE("stages", true, PersonAsked::stage),
  TITLE("title", false, PersonAsked::title),
  HONOUR("honour", false, PersonAsked::honour),
  CADRE("cadre", false, PersonAsked::cadre),
  SEX("sex", false, PersonAsked::sex);

  private final String column;
  private final boolean many;
  private final Function<PersonAsked, @Nullable Enum<?>> asked;

  PersonTrait(String column, boolean many, Function<PersonAsked, @Nullable Enum<?>> asked) {
    this.column = column;
    this.many = many;
    this.asked = asked;
  }

  @Nullable String of(PersonAsked wanted) {
    var word = asked.apply(wanted);
    return word == null ? null : word.name();
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  private String condition(String row) {
    var own = row + "." + column;
    if (many) return own + " @> array[cast(:" + parameter() + " as text)]";
    if (this != SEX) return own + " = :" + parameter();
    return "coalesce(" + own + ", 'NOT_STATED') = :" + parameter();
  }

  /** What is asked of all of them but one; {@code true} where nothing is. */
  static String conditions(PersonAsked asked, @Nullable PersonTrait but, String row) {
    var all =
        Arrays.stream(values())
            .filter(trait -> trait != but && trait.of(asked) != null)
            .map(trait -> trait.condition(row))
            .collect(Collectors.joining(" and "));
    return all.isEmpty() ? "true" : all;
  }

  /** How many bear each of its values, of rows that stand for people. */
  String counts(String rows, PersonAsked asked) {
    var value = many ? "value" : this == SEX ? "coalesce(t.sex, 'NOT_STATED')" : "t." + column;
    return ("select '%s' as trait, %s as value, sum(t.people) as people from %s t%s where %s%s"
            + " group by 2 having sum(t.people) > 0")
        .formatted(
            name(),
            value,
            rows,
            many ? " cross join lateral unnest(t." + column + ") as value" : "",
            conditions(asked, this, "t"),
            many || this == SEX ? "" : " and t." + column + " is not null");
  }
}
