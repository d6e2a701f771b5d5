package cn.yanzhen.defaults.problem;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * What a log may keep of a failure: classes and places, the SQLSTATE and the name of the
 * constraint. Never a message: those of a database quote the row, those of a parser the text, and
 * both may be somebody's.
 */
public final class Trace {

  private static final int DEEPEST = 12;
  private static final int OURS = 40;

  private Trace() {}

  public static String of(Throwable failure) {
    var told = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    int depth = 0;
    for (Throwable at = failure;
        at != null && depth < DEEPEST && seen.add(at);
        at = at.getCause(), depth++) {
      if (depth > 0) told.append("\ncaused by ");
      told.append(at.getClass().getName()).append(database(at));
      var frames = at.getStackTrace();
      int last = depth == 0 ? OURS : 8;
      for (int n = 0; n < frames.length && n < last; n++) told.append("\n\tat ").append(frames[n]);
      if (frames.length > last) told.append("\n\t... ").append(frames.length - last);
    }
    return told.toString();
  }

  /** In one line: the classes from the outside in. */
  public static String brief(Throwable failure) {
    var told = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable at = failure; at != null && seen.add(at); at = at.getCause()) {
      if (!told.isEmpty()) told.append(" <- ");
      told.append(at.getClass().getName()).append(database(at));
    }
    return told.toString();
  }

  private static String database(Throwable at) {
    if (!(at instanceof SQLException sql)) return "";
    var told = " SQLSTATE " + sql.getSQLState();
    if (sql instanceof PSQLException from && from.getServerErrorMessage() != null) {
      var server = from.getServerErrorMessage();
      told += named("table", server.getTable()) + named("constraint", server.getConstraint());
    }
    return told;
  }

  private static String named(String what, @Nullable String name) {
    return name == null ? "" : " " + what + " " + name;
  }

  /** The SQLSTATE of what the database said, if it is behind this at all. */
  static @Nullable String sqlState(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable at = failure; at != null && seen.add(at); at = at.getCause())
      if (at instanceof SQLException sql && sql.getSQLState() != null) return sql.getSQLState();
    return null;
  }
}
