package cn.yanzhen.exchange.order;

import cn.yanzhen.exchange.assignment.Consent;
import cn.yanzhen.exchange.assignment.OrderRegister;
import cn.yanzhen.exchange.order.LetterDesk.Contents;
import cn.yanzhen.print.Html;
import cn.yanzhen.print.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.springframework.core.io.ClassPathResource;

/** How an order looks on paper. */
final class LetterPaper {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final String STYLE = style();

  private LetterPaper() {}

  static Paper of(Contents contents, ZonedDateTime printedAt, String printedBy) {
    var letter = contents.letter();
    return new Paper(
        "调令 " + letter.letter(),
        contents.person().name() + "到" + contents.receiving() + "的调令，" + letter.standing(),
        STYLE,
        Html.of(
            "{}{}{}{}{}{}{}",
            foot(contents, printedAt, printedBy),
            stamp(letter),
            head(contents),
            terms(contents),
            consents(contents),
            changes(contents),
            seal(contents)));
  }

  /** Across the page, when it no longer holds. */
  private static Html stamp(Letter letter) {
    var mark = letter.mark();
    if (mark == null) return Html.NOTHING;
    return Html.of(
        "<div class=\"stamp\">{}</div>", mark == OrderRegister.Mark.VOIDED ? "作废" : "已取消");
  }

  private static Html head(Contents contents) {
    var letter = contents.letter();
    return Html.of(
        """
        <p class="issuer">{}</p><h1>{}</h1><p class="number">{}</p>\
        <p class="to">{}、{}，{}：</p><p class="text">{}</p>
        """,
        Issuer.of(letter.district(), contents.pack()),
        longer(letter) ? "调令（延期）" : "调　令",
        letter.letter(),
        contents.sending(),
        contents.receiving(),
        contents.person().name(),
        text(contents));
  }

  private static String text(Contents contents) {
    var letter = contents.letter();
    var what = letter.assignmentKind().word();
    if (!longer(letter)) {
      return "经区里批准，"
          + contents.person().name()
          + "由"
          + contents.sending()
          + (letter.endless() ? "调往" : "派往")
          + contents.receiving()
          + "（"
          + what
          + "），请按下列时间和工作量到岗。";
    }
    var before = before(contents);
    return "经区里批准，"
        + contents.person().name()
        + "在"
        + contents.receiving()
        + "的派遣（"
        + what
        + "，"
        + first(contents)
        + "）由 "
        + DAY.format(before)
        + "延期至 "
        + DAY.format(letter.ordered().to())
        + "。";
  }

  /** The number of the order that sent the person: the register's, or that of an order on paper. */
  private static String first(Contents contents) {
    var paper = contents.assignment().terms().paper();
    return paper == null ? contents.letters().getFirst().letter() : paper.number();
  }

  private static LocalDate before(Contents contents) {
    var letters = contents.letters();
    int at = letters.indexOf(contents.letter());
    var paper = contents.assignment().terms().paper();
    return at == 0 && paper != null ? paper.to() : letters.get(at - 1).ordered().to();
  }

  private static Html terms(Contents contents) {
    var letter = contents.letter();
    var terms = contents.assignment().terms();
    var procedure = contents.pack().procedure(letter.assignmentKind());
    return Html.of(
        """
        <table class="terms"><tr><th>姓名</th><td>{}</td><th>人员编号</th><td>{}</td></tr>\
        <tr><th>派出学校</th><td>{}</td><th>接收学校</th><td>{}</td></tr>\
        <tr><th>派遣类型</th><td>{}</td><th>学段学科</th><td>{}{}</td></tr>\
        <tr><th>{}</th><td colspan="3">{}</td></tr>\
        <tr><th>工作量</th><td>{}（以 1 为全职）</td><th>原岗位</th><td>{}</td></tr>\
        <tr><th>编制</th><td colspan="3">{}</td></tr></table>
        """,
        contents.person().name(),
        contents.person().number(),
        contents.sending(),
        contents.receiving(),
        letter.assignmentKind().word(),
        terms.stage().word(),
        terms.subject().word(),
        letter.endless() ? "转入日期" : "起止",
        days(letter),
        letter.fte().text(),
        procedure.holdsHomePost() ? "保留，期满返回" : "不保留",
        procedure.takesEstablishmentAlong() ? "转入接收学校（人走关系走）" : "留在派出学校（人走关系留）");
  }

  private static String days(Letter letter) {
    var from = DAY.format(letter.ordered().from());
    return letter.endless() ? from + " 起" : from + " 至 " + DAY.format(letter.ordered().to());
  }

  private static Html consents(Contents contents) {
    return contents
        .consents()
        .map(
            consents ->
                Html.of(
                    "<table class=\"words\"><tr><th>征求意见</th>{}</tr></table>",
                    consents.all().stream().map(LetterPaper::word).toList()))
        .orElse(Html.NOTHING);
  }

  private static Html word(Consent consent) {
    var at = consent.at();
    return Html.of(
        "<td><b>{}</b><br/>{}{}</td>",
        consent.party().word(),
        switch (consent.state()) {
          case GIVEN -> "同意";
          case DECLINED -> "不同意";
          case PENDING -> "未表态";
        },
        at == null ? "" : "，" + DAY.format(at.atZone(HERE)));
  }

  /** Further letters, and what became of it since, as known on the day of printing. */
  private static Html changes(Contents contents) {
    var letter = contents.letter();
    var lines = new ArrayList<Html>();
    var paper = contents.assignment().terms().paper();
    if (paper != null) lines.add(line(paper.on(), "派遣调令（纸质）" + paper.number()));
    for (var other : contents.letters()) {
      if (other.equals(letter)) continue;
      lines.add(
          line(
              other.issuedOn(),
              (longer(other) ? "延期至 " + other.ordered().to() + "，调令 " : "派遣调令 ") + other.letter()));
    }
    var markedOn = letter.markedOn();
    if (markedOn != null) lines.add(line(markedOn, "本调令" + letter.standing()));
    else if (letter.validity() != Validity.VALID && letter.validity() != Validity.EXTENDED)
      lines.add(Html.of("<tr><td>打印时</td><td>{}</td></tr>", letter.standing()));
    if (lines.isEmpty()) return Html.NOTHING;
    return Html.of("<h2>相关调令与变更</h2><table class=\"changes\">{}</table>", lines);
  }

  private static Html line(LocalDate day, String what) {
    return Html.of("<tr><td>{}</td><td>{}</td></tr>", day, what);
  }

  private static Html seal(Contents contents) {
    var letter = contents.letter();
    return Html.of(
        """
        <table class="end"><tr><td class="check">{}</td><td class="how"><b>验证码</b><br/><span class="code">{}</span><br/>\
        不登录即可核验：扫码，或在 {} 输入验证码。</td><td class="seal">（签章处）<br/>{}<br/>{}</td></tr></table>
        """,
        QrCode.of(contents.address()),
        letter.spelledCode(),
        contents.address().substring(0, contents.address().lastIndexOf('/')),
        Issuer.of(letter.district(), contents.pack()),
        DAY.format(letter.issuedOn()));
  }

  private static Html foot(Contents contents, ZonedDateTime at, String by) {
    var pack = contents.pack();
    return Html.of(
        "<div class=\"foot\">字头、原岗位与编制的写法依规则包《{}》第 {} 版（{}）。{} 打印于 {}，此后的变更以核验结果为准。</div>",
        pack.name(),
        pack.version(),
        pack.label(),
        by,
        MINUTE.format(at));
  }

  private static boolean longer(Letter letter) {
    return letter.kind() == OrderRegister.Kind.EXTENSION;
  }

  private static String style() {
    try {
      return new ClassPathResource("order/letter.css").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
