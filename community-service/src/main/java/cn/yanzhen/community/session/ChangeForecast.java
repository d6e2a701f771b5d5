package cn.yanzhen.community.session;

import java.util.List;

/**
 * What would come of a change: told before anything is saved, and the same that decides.
 *
 * @param objections one "no" and nothing is changed
 */
public record ChangeForecast(List<Difference> differences, List<Objection> objections) {
  public ChangeForecast {
    differences = List.copyOf(differences);
    objections = List.copyOf(objections);
  }
}
