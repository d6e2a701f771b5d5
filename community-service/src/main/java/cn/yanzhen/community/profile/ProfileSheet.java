package cn.yanzhen.community.profile;

import cn.yanzhen.community.agreement.Agreement;
import cn.yanzhen.community.agreement.KindBook;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.community.target.Board;
import cn.yanzhen.community.target.Plan;
import cn.yanzhen.print.Html;
import cn.yanzhen.print.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** How a profile looks on paper. */
public final class ProfileSheet {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String STYLE = style();
  private static final String UNSAID = "未注明";

  /** More of them the sheet only counts. */
  private static final int MOST_AGREEMENTS = 3;

  private static final KindBook KINDS = new KindBook();

  private ProfileSheet() {}

  public static Paper of(Profile profile, Imprint imprint) {
    var name = profile.community().charter().name();
    return new Paper(
        name + "简介",
        name + "的总校、成员校、目标进度和活动，截至 " + profile.day(),
        STYLE,
        Html.of(
            "{}{}{}{}{}{}{}",
            foot(profile, imprint),
            head(profile),
            FormationDrawing.of(profile.present()),
            members(profile),
            targets(profile.board()),
            activities(profile),
            agreements(profile.agreements())));
  }

  private static Html head(Profile profile) {
    var charter = profile.community().charter();
    return Html.of(
        """
        <p class="kind">教育发展共同体简介</p><h1>{}</h1>
        <table class="facts"><tr><th>总校</th><td>{}</td><th>周期</th><td>{}</td></tr>\
        <tr><th>成员校</th><td>{} 所</td><th>紧密程度</th><td>{}</td></tr>\
        <tr><th>登记状态</th><td>{}</td><th>截至</th><td>{}</td></tr></table>
        """,
        charter.name(),
        profile.lead().map(held -> profile.name(held.schoolId())).orElse("当天不在周期之内"),
        charter.cycleOn(profile.day()).map(Period::words).orElse(charter.cycle().words()),
        profile.members().count(),
        mix(profile.members().map(Membership::grade).map(ProfileSheet::word).toList()),
        standing(profile.community()),
        profile.day());
  }

  /** As 紧密型 2 所、合作型 1 所. */
  private static String mix(List<String> words) {
    var counted =
        words.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return words.isEmpty()
        ? "—"
        : counted.entrySet().stream()
            .sorted(
                java.util.Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(java.util.Map.Entry.comparingByKey()))
            .map(entry -> entry.getKey() + " " + entry.getValue() + " 所")
            .collect(Collectors.joining("、"));
  }

  private static String word(@Nullable Grade grade) {
    return grade == null ? UNSAID : grade.word();
  }

  private static String standing(Community community) {
    return community.state().word() + "（第 " + community.version() + " 版）";
  }

  private static Html members(Profile profile) {
    var present = profile.present();
    if (present.isEmpty()) {
      return Html.of("<h2>学校</h2><p class=\"none\">{} 没有学校属于这个教共体。</p>", profile.day());
    }
    return Html.of(
        """
        <h2>学校 <span>{} 在册</span></h2><table class="list"><thead><tr><th class="n">序</th><th>学校</th>\
        <th>角色</th><th>办学模式</th><th>紧密程度</th><th>衔接学段</th><th>自何日起</th><th>至</th></tr></thead>{}</table>
        """,
        profile.day(),
        IntStream.range(0, present.size())
            .mapToObj(number -> row(profile, number, present.get(number)))
            .toList());
  }

  private static Html row(Profile profile, int number, Membership held) {
    var model = held.model();
    boolean leads = held.role() == Role.LEAD;
    return Html.of(
        "<tr><td class=\"n\">{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td>"
            + "<td>{}</td><td>{}</td></tr>",
        leads ? "总" : profile.lead().isPresent() ? number : number + 1,
        profile.name(held.schoolId()),
        held.role().word(),
        model == null ? "—" : model.word(),
        leads ? "—" : word(held.grade()),
        stages(held.stages()),
        profile.since(held.schoolId()),
        held.period().to());
  }

  private static String stages(Collection<Stage> stages) {
    return stages.isEmpty()
        ? UNSAID
        : stages.stream().map(Stage::word).collect(Collectors.joining("、"));
  }

  private static Html targets(Board board) {
    var aimed = board.lines().stream().filter(line -> line.goal() != null).toList();
    var year = board.year().year() + "—" + (board.year().year() + 1) + " 学年";
    var plan = board.plan();
    if (plan == null || plan.state() != Plan.State.SET || aimed.isEmpty()) {
      return Html.of("<h2>目标进度</h2><p class=\"none\">{}的目标尚未下达。</p>", year);
    }
    return Html.of(
        """
        <h2>目标进度 <span>{}，截至 {}，学年已过 {}</span></h2><table class="list"><thead><tr><th>五个一体化</th>\
        <th>指标</th><th class="r">完成 / 目标</th><th>单位</th><th class="r">完成比例</th><th>进展</th></tr></thead>{}</table>
        """,
        year,
        board.on(),
        percent(board.gone()),
        aimed.stream().map(ProfileSheet::row).toList());
  }

  private static Html row(Board.Line line) {
    var value = line.progress().value();
    var share = line.progress().share();
    return Html.of(
        "<tr><td>{}</td><td>{}</td><td class=\"r\">{} / {}</td><td>{}</td><td class=\"r\">{}</td>"
            + "<td>{}</td></tr>",
        line.indicator().integration().word(),
        line.indicator().nameZh(),
        value == null ? "未填报" : plain(value),
        plain(Objects.requireNonNull(line.goal()).goal()),
        line.indicator().unitZh(),
        share == null ? "—" : percent(share),
        line.progress().standing().word());
  }

  private static Html activities(Profile profile) {
    var from = profile.board().year().from();
    return Html.of(
        """
        <h2>活动 <span>{} 至 {}，按已开展计</span></h2>
        <table class="counts"><tr><td><b>{}</b> 次联合教研</td><td><b>{}</b> 节同步课堂</td>\
        <td><b>{}</b> 个工作室设在上述学校</td></tr></table>
        """,
        from,
        profile.day(),
        profile.research(),
        profile.classes(),
        profile.studios());
  }

  private static Html agreements(List<Agreement> agreements) {
    if (agreements.isEmpty()) {
      return Html.of("<h2>协议</h2><p class=\"none\">当天没有登记在案、仍然有效的协议。</p>");
    }
    int more = agreements.size() - MOST_AGREEMENTS;
    return Html.of(
        "<h2>协议 <span>当天有效 {} 份</span></h2><table class=\"list\">{}</table>{}",
        agreements.size(),
        agreements.stream().limit(MOST_AGREEMENTS).map(ProfileSheet::row).toList(),
        more > 0 ? Html.of("<p class=\"none\">另有 {} 份，见登记。</p>", more) : Html.NOTHING);
  }

  private static Html row(Agreement agreement) {
    var to = agreement.to();
    return Html.of(
        "<tr><td>{}</td><td>{}</td><td>{} 签订</td><td>{} 起{}</td></tr>",
        KINDS.word(agreement.kind()),
        agreement.title(),
        agreement.signedOn(),
        agreement.from(),
        to == null ? "，长期" : "，至 " + to);
  }

  /** On every page, in the margin. */
  private static Html foot(Profile profile, Imprint imprint) {
    return Html.of(
        "<div class=\"foot\">数据截至 {}，{} 打印于 {}。<br/>核对：{}</div>",
        profile.day(),
        imprint.by(),
        MINUTE.format(imprint.at()),
        imprint.address());
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  private static String plain(BigDecimal number) {
    var plain = number.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  private static String style() {
    try {
      return new ClassPathResource("profile/sheet.css").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
