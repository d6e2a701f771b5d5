package cn.yanzhen.resource.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** How many hits there would be with another code of each facet; that looks at every hit. */
final class FacetCounts {
  private static final int MOST = 50;

  private FacetCounts() {}

  static Map<ItemQuery.Facet, Map<String, Long>> of(
      IndexSearcher searcher, ItemQuery query, Query main) throws IOException {
    var facets = new EnumMap<ItemQuery.Facet, Map<String, Long>>(ItemQuery.Facet.class);
    var all = searcher.search(main, new FacetsCollectorManager());
    for (var facet : ItemQuery.Facet.values()) {
      FacetsCollector matching =
          query.filters(facet)
              ? searcher.search(query.toLucene(facet), new FacetsCollectorManager())
              : all;
      facets.put(facet, count(searcher, field(facet), matching));
    }
    return facets;
  }

  private static String field(ItemQuery.Facet facet) {
    return switch (facet) {
      case SUBJECT -> ItemDocument.SUBJECT;
      case STAGE -> ItemDocument.STAGE;
      case KIND -> ItemDocument.KIND;
    };
  }

  private static Map<String, Long> count(
      IndexSearcher searcher, String field, FacetsCollector matching) throws IOException {
    if (searcher.getIndexReader().numDocs() == 0) {
      return Map.of();
    }
    var state = new StringDocValuesReaderState(searcher.getIndexReader(), field);
    FacetResult result = new StringValueFacetCounts(state, matching).getTopChildren(MOST, field);
    var counts = new LinkedHashMap<String, Long>();
    if (result != null) {
      for (LabelAndValue value : result.labelValues) {
        counts.put(value.label, value.value.longValue());
      }
    }
    return counts;
  }
}
