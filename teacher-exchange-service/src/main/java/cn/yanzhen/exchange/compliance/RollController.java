package cn.yanzhen.exchange.compliance;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.compliance.MemberViews.MemberView;
import cn.yanzhen.exchange.compliance.Roll.Side;
import cn.yanzhen.exchange.listing.Export;
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.policy.Verdict.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The people behind the figures, each with the reasons. */
@RestController
@RequestMapping("/api/v1/exchange/compliance/people")
class RollController {

  private final Asking asking;
  private static final int AT_ONCE = 1_000;

  private final RollLines lines;
  private final MemberViews views;

  RollController(Asking asking, RollLines lines, MemberViews views) {
    this.asking = asking;
    this.lines = lines;
    this.views = views;
  }

  /**
   * What a list is narrowed by; null narrows nothing.
   *
   * @param ratio code of a ratio of the pack; with a side
   */
  record Wanted(
      @Nullable String pack,
      @Nullable Integer schoolYear,
      @Nullable String ratio,
      @Nullable Side side,
      @Nullable Outcome outcome) {}

  @GetMapping
  Page<MemberView> people(Wanted wanted, Among among, PageRequest page, Caller caller) {
    var roll = asking.roll(caller, wanted.pack, wanted.schoolYear).roll();
    var chosen = chosen(roll, wanted, among);
    var after =
        page.cursor() == null ? null : IdCursor.id(Cursor.decode(page.cursor(), 1).getFirst());
    var ids = lines.of(roll, chosen, after, page.limit() + 1);
    var cut = Page.of(ids, page.limit(), id -> Cursor.encode(id.toString()));
    return new Page<>(
        views.of(cut.items(), roll.pack(), roll.year()), cut.next(), (long) Roll.people(chosen));
  }

  @GetMapping("/export.{format:xlsx|csv}")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable String format, Wanted wanted, Among among, Caller caller) {
    return Export.of(
        "交流轮岗名册",
        format,
        List.of(
            "人员编号", "姓名", "学校名称", "类别", "判定", "依据", "免予交流原因", "免予截止", "已交流", "交流调令", "待起始调令", "骨干",
            "毕业年级"),
        everybody(wanted, among, caller)
            .map(
                one ->
                    Arrays.asList(
                        one.number(),
                        one.name(),
                        one.schoolName(),
                        one.group(),
                        one.outcomeWord(),
                        one.grounds().stream()
                            .map(ground -> ground.text())
                            .collect(Collectors.joining("；")),
                        one.exemption(),
                        one.exemption() == null
                            ? null
                            : one.exemptUntil() == null ? "长期" : one.exemptUntil(),
                        one.moved() ? "是" : "否",
                        one.order(),
                        one.comingOrder(),
                        one.backbone() ? "是" : "否",
                        one.graduating() ? "是" : "否")));
  }

  private Stream<MemberView> everybody(Wanted wanted, Among among, Caller caller) {
    var roll = asking.roll(caller, wanted.pack, wanted.schoolYear).roll();
    var chosen = chosen(roll, wanted, among);
    return Stream.iterate(
            lines.of(roll, chosen, null, AT_ONCE),
            some -> !some.isEmpty(),
            some -> lines.of(roll, chosen, some.getLast(), AT_ONCE))
        .flatMap(some -> views.of(some, roll.pack(), roll.year()).stream());
  }

  private static List<Tally> chosen(Roll roll, Wanted wanted, Among among) {
    var all = among.of(roll);
    if (wanted.ratio == null && wanted.side != null) {
      throw Refusal.invalid("request/required", "ratio", "要看比例的哪一边，请同时选择比例。").exception();
    }
    if (wanted.ratio != null) {
      var ratio =
          roll.pack().ratios().stream()
              .filter(one -> one.code().equals(wanted.ratio))
              .findFirst()
              .orElseThrow(
                  () ->
                      Refusal.invalid("exchange/unknown-ratio", "ratio", "这个规则包没有这一比例，请从列表中选择。")
                          .exception());
      var side = wanted.side == null ? Side.DENOMINATOR : wanted.side;
      all = all.and(one -> roll.isOn(ratio, side, one));
    }
    if (wanted.outcome != null) all = all.and(one -> one.outcome() == wanted.outcome);
    return roll.tallies().stream().filter(all).toList();
  }
}
