package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.Fact.Certificate;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** 资格证书: a certificate is known by stage and subject. */
final class CertificateSheet extends FactSheet<Certificate> {
  static final String NAME = "资格证书";

  private final LocalDate today;

  CertificateSheet(LocalDate today) {
    this.today = today;
  }

  @Override
  String name() {
    return NAME;
  }

  @Override
  List<Certificate> known(Career career) {
    return career.certificates();
  }

  @Override
  String column(String field) {
    return "取得日期";
  }

  @Override
  boolean isClean(SheetRow row, Faults faults) {
    return row.passes(() -> isObtained(row, faults));
  }

  private boolean isObtained(SheetRow row, Faults faults) {
    var day = row.date("取得日期");
    if (day == null || !day.isAfter(today)) return true;
    faults.add(row, "取得日期", "intake/in-the-future", "取得日期晚于今天，请取得后再登记。");
    return false;
  }

  @Override
  Certificate read(SheetRow row, UUID id, UUID person) {
    var subject = row.code("资格学科");
    return new Certificate(
        id,
        person,
        Stage.valueOf(Objects.requireNonNull(row.code("资格学段"))),
        subject == null ? null : Subject.valueOf(subject),
        row.date("取得日期"));
  }

  @Override
  boolean isMeant(Certificate known, Certificate said) {
    return known.stage() == said.stage() && known.subject() == said.subject();
  }

  @Override
  Certificate told(Certificate known, Certificate said) {
    return new Certificate(
        known.id(),
        known.personId(),
        known.stage(),
        known.subject(),
        said.obtainedOn() == null ? known.obtainedOn() : said.obtainedOn());
  }
}
