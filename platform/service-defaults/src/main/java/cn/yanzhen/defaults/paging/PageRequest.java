package cn.yanzhen.defaults.paging;

import org.jspecify.annotations.Nullable;

/** How much of a list, and from where; a controller method takes it as a parameter. */
public record PageRequest(int limit, @Nullable String cursor) {

  public static final int DEFAULT = 50;
  public static final int MOST = 200;

  public PageRequest {
    if (limit < 1 || limit > MOST) throw new IllegalArgumentException("limit " + limit);
  }
}
