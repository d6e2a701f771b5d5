package cn.yanzhen.resource.search;

import cn.yanzhen.resource.item.Kind;
import cn.yanzhen.resource.item.Stage;
import cn.yanzhen.resource.item.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What somebody looks for. {@code text} empty means everything. */
record ItemQuery(
    String text,
    String district,
    @Nullable Subject subject,
    @Nullable Stage stage,
    @Nullable Kind kind,
    @Nullable UUID schoolId) {

  private static final int MOST_PARTS = 8;
  private static final float TIE = 0.2f;

  /**
   * The three facets; each counts as if its own filter were not set, so that one can change one's
   * mind.
   */
  enum Facet {
    SUBJECT,
    STAGE,
    KIND
  }

  boolean ranked() {
    return !text.isBlank();
  }

  List<String> parts() {
    return List.of(text.strip().split("[\\s\\p{Z}]+")).stream().limit(MOST_PARTS).toList();
  }

  boolean filters(Facet facet) {
    return switch (facet) {
      case SUBJECT -> subject != null;
      case STAGE -> stage != null;
      case KIND -> kind != null;
    };
  }

  Query toLucene(@Nullable Facet without) {
    var query = new BooleanQuery.Builder();
    query.add(ranked() ? words() : new MatchAllDocsQuery(), Occur.MUST);
    query.add(is(ItemDocument.DISTRICT, district), Occur.FILTER);
    if (subject != null && without != Facet.SUBJECT) {
      query.add(is(ItemDocument.SUBJECT, subject.name()), Occur.FILTER);
    }
    if (stage != null && without != Facet.STAGE) {
      query.add(is(ItemDocument.STAGE, stage.name()), Occur.FILTER);
    }
    if (kind != null && without != Facet.KIND) {
      query.add(is(ItemDocument.KIND, kind.name()), Occur.FILTER);
    }
    if (schoolId != null) {
      query.add(is(ItemDocument.SCHOOL, schoolId.toString()), Occur.FILTER);
    }
    return query.build();
  }

  /** Every part between blanks must be found, each by its best field. */
  private Query words() {
    var all = new BooleanQuery.Builder();
    boolean any = false;
    for (String part : parts()) {
      var ways = new ArrayList<Query>();
      addPhrase(ways, ItemDocument.TITLE_PAIRS, part, 6);
      addPhrase(ways, ItemDocument.SUMMARY_PAIRS, part, 2);
      addPhrase(ways, ItemDocument.NAMES, part, 2);
      addWords(ways, part);
      if (!ways.isEmpty()) {
        all.add(new DisjunctionMaxQuery(ways, TIE), Occur.MUST);
        any = true;
      }
    }
    return any ? all.build() : new MatchNoDocsQuery("nothing to look for");
  }

  /**
   * The characters as they stand: at each position the pair that begins there, or the single one
   * that no pair covers (第 in 第12中学).
   */
  private static void addPhrase(List<Query> ways, String field, String part, float boost) {
    var best = new TreeMap<Integer, Words.Token>();
    for (var token : Words.tokens(Words.PAIRS_AND_SINGLES, part)) {
      best.merge(token.position(), token, (one, other) -> one.to() >= other.to() ? one : other);
    }
    var phrase = new PhraseQuery.Builder();
    int covered = -1;
    boolean any = false;
    for (var token : best.values()) {
      if (token.to() > covered) {
        phrase.add(new Term(field, token.term()), token.position());
        covered = token.to();
        any = true;
      }
    }
    if (any) {
      ways.add(new BoostQuery(phrase.build(), boost));
    }
  }

  /** Its words in any order and in any field: all of two, three quarters of more. */
  private static void addWords(List<Query> ways, String part) {
    List<String> words =
        Words.tokens(Words.WORDS, part).stream().map(Words.Token::term).distinct().toList();
    if (words.isEmpty()) {
      return;
    }
    var some = new BooleanQuery.Builder();
    for (String word : words) {
      some.add(
          new DisjunctionMaxQuery(
              List.of(
                  new BoostQuery(is(ItemDocument.TITLE_WORDS, word), 3),
                  is(ItemDocument.SUMMARY_WORDS, word)),
              TIE),
          Occur.SHOULD);
    }
    some.setMinimumNumberShouldMatch(words.size() <= 2 ? words.size() : (3 * words.size() + 3) / 4);
    ways.add(some.build());
  }

  private static Query is(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
