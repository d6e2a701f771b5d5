package cn.yanzhen.resource.search;

import cn.yanzhen.resource.item.Item;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** An item as it lies in the index: what is searched and sorted by, and the id. */
final class ItemDocument {
  static final String DISTRICT = "district";
  static final String SCHOOL = "school";
  static final String SUBJECT = "subject";
  static final String STAGE = "stage";
  static final String KIND = "kind";
  static final String TITLE_WORDS = "title.words";
  static final String TITLE_PAIRS = "title.pairs";
  static final String SUMMARY_WORDS = "summary.words";
  static final String SUMMARY_PAIRS = "summary.pairs";
  static final String NAMES = "names";
  static final String ID = "id";
  static final String PUBLISHED = "published";
  static final String TIE_BREAK = "tie";

  private ItemDocument() {}

  static Document of(Item item, String schoolName) {
    var document = new Document();
    document.add(new StringField(ID, item.id().toString(), Field.Store.YES));
    document.add(new StringField(DISTRICT, item.district(), Field.Store.NO));
    document.add(new StringField(SCHOOL, item.schoolId().toString(), Field.Store.NO));
    addCode(document, SUBJECT, item.subject().name());
    addCode(document, STAGE, item.stage().name());
    addCode(document, KIND, item.kind().name());
    document.add(new TextField(TITLE_WORDS, item.title(), Field.Store.NO));
    document.add(new TextField(TITLE_PAIRS, item.title(), Field.Store.NO));
    document.add(new TextField(SUMMARY_WORDS, item.summary(), Field.Store.NO));
    document.add(new TextField(SUMMARY_PAIRS, item.summary(), Field.Store.NO));
    document.add(new TextField(NAMES, schoolName, Field.Store.NO));
    document.add(new TextField(NAMES, item.file().fileName().value(), Field.Store.NO));
    document.add(
        new TextField(
            NAMES,
            item.subject().word() + " " + item.stage().word() + " " + item.kind().word(),
            Field.Store.NO));
    document.add(new NumericDocValuesField(PUBLISHED, item.publishedAt().toEpochMilli()));
    document.add(new NumericDocValuesField(TIE_BREAK, item.id().getLeastSignificantBits()));
    return document;
  }

  static Term key(UUID item) {
    return new Term(ID, item.toString());
  }

  private static void addCode(Document document, String field, String code) {
    document.add(new StringField(field, code, Field.Store.NO));
    document.add(new SortedDocValuesField(field, new BytesRef(code)));
  }
}
