package cn.yanzhen.exchange.policy;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a district is measured by in a school year. Both sides are lists of people: those who bear
 * all traits of that side. Where the numerator asks for who is expected to move, whoever moved
 * besides is said apart.
 *
 * @param numeratorSource where it was read, or why it was decided, who counts in the numerator;
 *     null where the words of the share leave no doubt
 * @param schools whose people count; null for all schools
 */
public record Ratio(
    String code,
    String word,
    Set<Trait> numerator,
    @Nullable String numeratorSource,
    Set<Trait> denominator,
    int atLeastPercent,
    @Nullable Scope schools) {

  public Ratio {
    numerator = Set.copyOf(numerator);
    denominator = Set.copyOf(denominator);
    if (numerator.isEmpty() || denominator.isEmpty())
      throw new IllegalArgumentException(code + " lacks a side");
    if (atLeastPercent < 0 || atLeastPercent > 100)
      throw new IllegalArgumentException(code + " wants " + atLeastPercent + " %");
  }

  /**
   * @param settings of URBAN, TOWN, RURAL
   * @param orLeads and every school that leads a community
   */
  public record Scope(Set<String> settings, boolean orLeads, String word) {

    public boolean takes(@Nullable String setting, boolean leads) {
      return orLeads && leads || setting != null && settings.contains(setting);
    }
  }

  /**
   * @param met null while nobody is in the denominator: nothing is asked of nobody
   */
  public record Share(int numerator, int denominator, @Nullable Boolean met) {}

  public boolean isAbove(Collection<Trait> traits) {
    return traits.containsAll(numerator);
  }

  public boolean isBelow(Collection<Trait> traits) {
    return traits.containsAll(denominator);
  }

  /** Whether somebody did what the numerator counts, but was not expected to. */
  public boolean isBeside(Collection<Trait> traits) {
    return numerator.contains(Trait.ELIGIBLE)
        && !traits.contains(Trait.ELIGIBLE)
        && numerator.stream().allMatch(one -> one == Trait.ELIGIBLE || traits.contains(one));
  }

  public Share of(int above, int below) {
    return new Share(
        above, below, below == 0 ? null : above * 100L >= (long) atLeastPercent * below);
  }

  /**
   * How many more people must move for the share to be reached; null where whoever moves counts on
   * both sides, so that it depends on who does.
   */
  public @Nullable Integer missing(Share share) {
    if (denominator.contains(Trait.MOVED)) return null;
    long wanted = (atLeastPercent * (long) share.denominator() + 99) / 100;
    return (int) Math.max(0, wanted - share.numerator());
  }

  public static String words(Set<Trait> side) {
    return side.stream().sorted().map(Trait::word).collect(Collectors.joining("且")) + "的人员";
  }
}
