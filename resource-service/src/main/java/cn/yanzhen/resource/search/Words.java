package cn.yanzhen.resource.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Chinese text as words and as pairs of characters. Words find what was put in another order; pairs
 * find names and new terms that the word list cuts wrongly.
 */
final class Words {

  /** Words of smartcn's dictionary; English ones stemmed. */
  static final Analyzer WORDS = new WordAnalyzer();

  /**
   * Overlapping pairs of characters, and single ones, so that one character can be searched too.
   */
  static final Analyzer PAIRS_AND_SINGLES = new PairAnalyzer(true);

  /** Pairs only. */
  static final Analyzer PAIRS = new PairAnalyzer(false);

  private Words() {}

  record Token(String term, int from, int to, int position) {}

  static List<Token> tokens(Analyzer analyzer, String text) {
    var tokens = new ArrayList<Token>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset(), position));
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return tokens;
  }

  private static final class WordAnalyzer extends Analyzer {
    private static final CharArraySet EMPTY_WORDS = emptyWords();

    private static CharArraySet emptyWords() {
      var words = new CharArraySet(SmartChineseAnalyzer.getDefaultStopSet(), true);
      words.addAll(List.of("的", "了", "和", "与", "及", "在", "是", "之"));
      return words;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new HMMChineseTokenizer();
      TokenStream stream = new LowerCaseFilter(words);
      stream = new PorterStemFilter(stream);
      return new TokenStreamComponents(words, new StopFilter(stream, EMPTY_WORDS));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new CJKWidthCharFilter(reader);
    }
  }

  private static final class PairAnalyzer extends Analyzer {
    private final boolean singles;

    /** No phrase reaches from one value of a field into the next. */
    @Override
    public int getPositionIncrementGap(String field) {
      return 100;
    }

    PairAnalyzer(boolean singles) {
      this.singles = singles;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer characters = new StandardTokenizer();
      TokenStream stream = new LowerCaseFilter(characters);
      return new TokenStreamComponents(characters, new CJKBigramFilter(stream, 0xff, singles));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new CJKWidthCharFilter(reader);
    }
  }
}
