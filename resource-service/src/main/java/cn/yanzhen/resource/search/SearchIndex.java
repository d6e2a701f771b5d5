package cn.yanzhen.resource.search;

import cn.yanzhen.resource.item.Item;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The index on disk: one document an item, with what is searched and sorted by, and the id;
 * everything shown comes from the database.
 */
final class SearchIndex implements Closeable {

  /** Raise it when fields or analysis change: an index of another form is rebuilt. */
  private static final String FORM = "2";

  /** Hits are counted exactly up to here. */
  private static final int COUNTED = 10_000;

  private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);

  private static final Sort NEWEST =
      new Sort(
          new SortField(ItemDocument.PUBLISHED, SortField.Type.LONG, true),
          new SortField(ItemDocument.TIE_BREAK, SortField.Type.LONG));
  private static final Sort BEST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(ItemDocument.PUBLISHED, SortField.Type.LONG, true),
          new SortField(ItemDocument.TIE_BREAK, SortField.Type.LONG));

  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final FSDirectory directory;

  private final boolean temporary;

  private SearchIndex(FSDirectory directory, IndexWriter writer, boolean temporary)
      throws IOException {
    this.directory = directory;
    this.temporary = temporary;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, new SearcherFactory());
  }

  /**
   * Opens the index of a folder, or a new one where there is none or none that can be read. When
   * another process holds the folder, an index of our own in a temporary one.
   */
  static SearchIndex open(Path dir) throws IOException {
    try {
      return open(dir, OpenMode.CREATE_OR_APPEND, false);
    } catch (LockObtainFailedException taken) {
      Path own = Files.createTempDirectory("yanzhen-search-");
      log.info("{} belongs to another instance; indexing into {}", dir, own);
      return open(own, OpenMode.CREATE, true);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException unreadable) {
      log.warn("The search index cannot be read and is built anew: {}", unreadable.toString());
      empty(dir);
      return open(dir, OpenMode.CREATE, false);
    }
  }

  /** Even to create a new index, Lucene reads the old one's commit. */
  private static void empty(Path dir) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(dir)) {
      for (Path file : files) {
        if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
          Files.delete(file);
        }
      }
    }
  }

  private static SearchIndex open(Path dir, OpenMode mode, boolean temporary) throws IOException {
    var directory = FSDirectory.open(dir);
    try {
      var pairs = Words.PAIRS_AND_SINGLES;
      var config =
          new IndexWriterConfig(
              new PerFieldAnalyzerWrapper(
                  Words.WORDS,
                  Map.of(
                      ItemDocument.TITLE_PAIRS,
                      pairs,
                      ItemDocument.SUMMARY_PAIRS,
                      pairs,
                      ItemDocument.NAMES,
                      pairs)));
      config.setOpenMode(mode);
      config.setCommitOnClose(false);
      return new SearchIndex(directory, new IndexWriter(directory, config), temporary);
    } catch (IOException | RuntimeException failed) {
      directory.close();
      throw failed;
    }
  }

  /**
   * The transaction below which everything is in the index, as of its last commit; "0" for an index
   * to be built.
   */
  String settled() {
    var data = new LinkedHashMap<String, String>();
    Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
    if (kept != null) {
      kept.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return FORM.equals(data.get("form")) ? data.getOrDefault("settled", "0") : "0";
  }

  void put(Item item, String schoolName) throws IOException {
    writer.updateDocument(ItemDocument.key(item.id()), ItemDocument.of(item, schoolName));
  }

  void clear() throws IOException {
    writer.deleteAll();
  }

  /** Lets searches see what was put. */
  void show() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Makes it durable, with the transaction below which nothing is missing. */
  void commit(String settled) throws IOException {
    writer.setLiveCommitData(Map.of("form", FORM, "settled", settled).entrySet());
    writer.commit();
  }

  long count() throws IOException {
    return with(searcher -> (long) searcher.getIndexReader().numDocs());
  }

  /** Sort keys of the last one shown. */
  record Mark(float score, long published, long tie) {}

  /**
   * @param next where to go on, null at the end
   * @param total null when there are more than {@value #COUNTED}: beyond that only the best are
   *     looked for
   * @param facets empty unless asked for
   */
  record Hits(
      List<UUID> ids,
      @Nullable Mark next,
      @Nullable Long total,
      Map<ItemQuery.Facet, Map<String, Long>> facets) {}

  /**
   * @param counting facets too; that looks at every hit, which the search for the best ones does
   *     not
   */
  Hits search(ItemQuery query, @Nullable Mark after, int limit, boolean counting)
      throws IOException {
    return with(searcher -> search(searcher, query, after, limit, counting));
  }

  private static Hits search(
      IndexSearcher searcher, ItemQuery query, @Nullable Mark after, int limit, boolean counting)
      throws IOException {
    Sort sort = query.ranked() ? BEST : NEWEST;
    Query main = query.toLucene(null);
    FieldDoc from = after == null ? null : mark(after, query.ranked());
    TopDocs top =
        searcher.search(main, new TopFieldCollectorManager(sort, limit + 1, from, COUNTED));
    Map<ItemQuery.Facet, Map<String, Long>> facets =
        counting ? FacetCounts.of(searcher, query, main) : Map.of();
    int shown = Math.min(limit, top.scoreDocs.length);
    var ids = new ArrayList<UUID>(shown);
    var stored = searcher.storedFields();
    for (int i = 0; i < shown; i++) {
      ids.add(UUID.fromString(stored.document(top.scoreDocs[i].doc).get(ItemDocument.ID)));
    }
    Mark next =
        top.scoreDocs.length > limit ? mark(top.scoreDocs[limit - 1], query.ranked()) : null;
    Long total =
        top.totalHits.relation() == TotalHits.Relation.EQUAL_TO ? top.totalHits.value() : null;
    return new Hits(ids, next, total, facets);
  }

  private static FieldDoc mark(Mark mark, boolean ranked) {
    Object[] keys =
        ranked
            ? new Object[] {mark.score, mark.published, mark.tie}
            : new Object[] {mark.published, mark.tie};
    return new FieldDoc(Integer.MAX_VALUE, mark.score, keys);
  }

  private static Mark mark(ScoreDoc last, boolean ranked) {
    Object[] keys = ((FieldDoc) last).fields;
    return ranked
        ? new Mark((Float) keys[0], (Long) keys[1], (Long) keys[2])
        : new Mark(0, (Long) keys[0], (Long) keys[1]);
  }

  private interface Asking<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }

  private <T> T with(Asking<T> asking) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return asking.ask(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    Path folder = directory.getDirectory();
    try (directory;
        writer) {
      searchers.close();
    }
    if (temporary) {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
