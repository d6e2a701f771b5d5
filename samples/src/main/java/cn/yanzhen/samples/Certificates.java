package cn.yanzhen.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sample's 教师资格证: what people teach, at the stages they teach. Every sixtieth person has none
 * on record, as in a district that has only begun to register them.
 */
final class Certificates {

  static final String SHEET = "资格证书";
  static final List<String> HEADINGS = List.of("人员编号", "资格学段", "资格学科", "取得日期");

  private static final int UNRECORDED = 60;

  private Certificates() {}

  /**
   * @param subject null for a certificate of the whole stage
   */
  record Certificate(String number, String stage, @Nullable String subject, LocalDate obtainedOn) {

    Object[] cells() {
      return new Object[] {
        number,
        Words.of(Words.STAGES, stage),
        subject == null ? null : Words.of(Words.SUBJECTS, subject),
        obtainedOn
      };
    }
  }

  static boolean areRecordedOf(SampleDistrict.Person person) {
    return Integer.parseInt(person.number().substring(2)) % UNRECORDED != 0;
  }

  static List<Certificate> of(SampleDistrict.Person person) {
    var found = new ArrayList<Certificate>();
    if (!areRecordedOf(person)) return found;
    for (var stage : person.stages()) {
      if (stage.equals("PRESCHOOL")) {
        found.add(new Certificate(person.number(), stage, null, person.workingSince()));
        continue;
      }
      for (var subject : person.subjects())
        found.add(new Certificate(person.number(), stage, subject, person.workingSince()));
    }
    return found;
  }
}
