package cn.yanzhen.resource.search;

import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.resource.item.Item;
import cn.yanzhen.resource.item.Items;
import cn.yanzhen.resource.item.Kind;
import cn.yanzhen.resource.item.Stage;
import cn.yanzhen.resource.item.Subject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds resources (检索处). */
@Component
public class SearchOffice {

  private final IndexKeeper keeper;
  private final Items items;

  SearchOffice(IndexKeeper keeper, Items items) {
    this.keeper = keeper;
    this.items = items;
  }

  public record Asked(
      String text,
      String district,
      @Nullable Subject subject,
      @Nullable Stage stage,
      @Nullable Kind kind,
      @Nullable UUID schoolId) {}

  /**
   * @param title with its hits marked, null when it has none; the summary likewise
   */
  public record Hit(Item item, @Nullable String title, @Nullable String summary) {}

  public record Found(
      List<Hit> hits,
      @Nullable String next,
      @Nullable Long total,
      Map<String, Map<String, Long>> facets) {}

  /** Empty while the index is being built. */
  public Optional<Found> find(Asked asked, PageRequest page, boolean counting) throws IOException {
    SearchIndex index = keeper.level();
    if (index == null) {
      return Optional.empty();
    }
    var query =
        new ItemQuery(
            asked.text(),
            asked.district(),
            asked.subject(),
            asked.stage(),
            asked.kind(),
            asked.schoolId());
    try {
      return Optional.of(
          found(query, index.search(query, mark(page.cursor()), page.limit(), counting)));
    } catch (AlreadyClosedException reopening) {
      return Optional.empty();
    }
  }

  private Found found(ItemQuery query, SearchIndex.Hits hits) {
    Map<UUID, Item> rows = items.find(hits.ids());
    var highlights = query.ranked() ? new Highlights(query) : null;
    List<Hit> shown =
        hits.ids().stream()
            .map(rows::get)
            .filter(Objects::nonNull)
            .map(item -> hit(item, highlights))
            .toList();
    var facets = new TreeMap<String, Map<String, Long>>();
    hits.facets()
        .forEach((facet, counts) -> facets.put(facet.name().toLowerCase(Locale.ROOT), counts));
    SearchIndex.Mark next = hits.next();
    return new Found(
        shown,
        next == null
            ? null
            : Cursor.encode(
                Integer.toString(Float.floatToIntBits(next.score())),
                Long.toString(next.published()),
                Long.toString(next.tie())),
        hits.total(),
        facets);
  }

  private static Hit hit(Item item, @Nullable Highlights highlights) {
    return highlights == null
        ? new Hit(item, null, null)
        : new Hit(item, highlights.whole(item.title()), highlights.snippet(item.summary()));
  }

  private static SearchIndex.@Nullable Mark mark(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    List<String> parts = Cursor.decode(cursor, 3);
    try {
      return new SearchIndex.Mark(
          Float.intBitsToFloat(Integer.parseInt(parts.get(0))),
          Long.parseLong(parts.get(1)),
          Long.parseLong(parts.get(2)));
    } catch (NumberFormatException notOurs) {
      throw Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
    }
  }
}
