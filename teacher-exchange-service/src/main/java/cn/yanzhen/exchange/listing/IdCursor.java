package cn.yanzhen.exchange.listing;

import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.PageRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list that is ordered by id, the latest first. */
public final class IdCursor {

  private IdCursor() {}

  public static String at(UUID id) {
    return Cursor.encode(id.toString());
  }

  /** The id before which the page begins; null for the first page. */
  public static @Nullable UUID of(PageRequest page) {
    return page.cursor() == null ? null : id(Cursor.decode(page.cursor(), 1).getFirst());
  }

  /** Refuses (422) what is no id. */
  public static UUID id(String text) {
    return Cursor.id(text);
  }
}
