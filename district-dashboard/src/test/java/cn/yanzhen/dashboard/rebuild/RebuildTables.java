package cn.yanzhen.dashboard.rebuild;

import java.util.List;

/** Lets tests elsewhere see which tables a rebuild empties. */
public final class RebuildTables {

  private RebuildTables() {}

  public static List<String> projections() {
    return Rebuilds.PROJECTIONS;
  }
}
