package cn.yanzhen.resource.search;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Where a text shows what was looked for: between {@code <em>} and {@code </em>}, all else escaped.
 */
final class Highlights {

  private static final int SNIPPET = 120;

  private final List<String> literals;
  private final Set<String> words;
  private final Set<String> pairs;

  Highlights(ItemQuery query) {
    literals = query.parts().stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
    words = terms(Words.WORDS, query.text());
    pairs = terms(Words.PAIRS, query.text());
  }

  private static Set<String> terms(Analyzer analyzer, String text) {
    var terms = new HashSet<String>();
    Words.tokens(analyzer, text).forEach(token -> terms.add(token.term()));
    return terms;
  }

  /** The text with its hits marked, or null when it has none. */
  @Nullable String whole(String text) {
    BitSet hits = hits(text);
    return hits.isEmpty() ? null : marked(text, hits, 0, text.length());
  }

  /** A piece of a long text around its first hit, or null when it has none. */
  @Nullable String snippet(String text) {
    BitSet hits = hits(text);
    if (hits.isEmpty()) {
      return null;
    }
    if (text.length() <= SNIPPET) {
      return marked(text, hits, 0, text.length());
    }
    int from = Math.max(0, Math.min(Math.max(0, hits.nextSetBit(0)) - 20, text.length() - SNIPPET));
    int to = from + SNIPPET;
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from--;
    }
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to++;
    }
    return (from > 0 ? "…" : "") + marked(text, hits, from, to) + (to < text.length() ? "…" : "");
  }

  private BitSet hits(String text) {
    var hits = new BitSet(text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() == text.length()) {
      for (String literal : literals) {
        for (int at = lower.indexOf(literal); at >= 0; at = lower.indexOf(literal, at + 1)) {
          hits.set(at, at + literal.length());
        }
      }
    }
    mark(hits, Words.WORDS, words, text);
    if (hits.isEmpty()) {
      mark(hits, Words.PAIRS, pairs, text);
    }
    return hits;
  }

  private static void mark(BitSet hits, Analyzer analyzer, Set<String> terms, String text) {
    for (var token : Words.tokens(analyzer, text)) {
      if (terms.contains(token.term())) {
        hits.set(token.from(), token.to());
      }
    }
  }

  private static String marked(String text, BitSet hits, int from, int to) {
    var marked = new StringBuilder(to - from + 40);
    int at = from;
    while (at < to) {
      boolean hit = hits.get(at);
      int end = hit ? hits.nextClearBit(at) : hits.nextSetBit(at);
      end = end < 0 ? to : Math.min(end, to);
      String piece = HtmlUtils.htmlEscape(text.substring(at, end), "UTF-8");
      marked.append(hit ? "<em>" + piece + "</em>" : piece);
      at = end;
    }
    return marked.toString();
  }
}
