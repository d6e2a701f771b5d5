package cn.yanzhen.dashboard.feed;

import static cn.yanzhen.dashboard.words.Words.ASSIGNMENT_KINDS;
import static cn.yanzhen.dashboard.words.Words.CANCEL_REASONS;
import static cn.yanzhen.dashboard.words.Words.CHANGES;
import static cn.yanzhen.dashboard.words.Words.END_REASONS;
import static cn.yanzhen.dashboard.words.Words.PARTIES;
import static cn.yanzhen.dashboard.words.Words.RESOURCE_KINDS;
import static cn.yanzhen.dashboard.words.Words.ROLES;
import static cn.yanzhen.dashboard.words.Words.SESSION_CHANGES;
import static cn.yanzhen.dashboard.words.Words.SESSION_KINDS;
import static cn.yanzhen.dashboard.words.Words.STAGES;
import static cn.yanzhen.dashboard.words.Words.SUBJECTS;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One Chinese sentence a happening. What is not known (yet) is said in general words, never as an
 * id.
 */
final class Sentence {

  private Sentence() {}

  static String of(Told told, @Nullable String person) {
    var who = person == null ? "一名教师" : person;
    var at = school(told.schoolName());
    var other = school(told.otherName());
    return switch (told.kind()) {
      case "school-registered" -> at + "登记入库";
      case "school-closed" -> at + "登记撤并，最后一天为" + day(told.detail("day"));
      case "school-reopened" -> at + "撤销撤并登记，继续办学";
      case "community-submitted" ->
          quoted(told.detail("name")) + "申报待批，总校" + at + "，成员校 " + told.detail("members") + " 所";
      case "community-approved" ->
          quoted(told.detail("name")) + approved(told) + "，" + interval(told) + "，总校" + at;
      case "community-rejected" -> quoted(told.detail("name")) + "未获批准" + reason(told);
      case "community-changed" ->
          quoted(told.detail("name"))
              + "变更："
              + CHANGES.of(told.detail("change"))
              + "，自"
              + day(told.detail("effective"))
              + "起";
      case "community-renewed" ->
          quoted(told.detail("name"))
              + "续期，新周期"
              + interval(told)
              + "，成员校 "
              + told.detail("members")
              + " 所";
      case "community-ended" -> quoted(told.detail("name")) + "已结束" + reason(told);
      case "need-posted" -> at + "发布需求：" + post(told) + "，" + interval(told);
      case "need-proposed" -> at + "的" + post(told) + "需求已有拟派人选";
      case "need-filled" -> at + "的" + post(told) + "需求已满足";
      case "need-reopened" -> at + "的" + post(told) + "需求重新开放";
      case "need-changed" -> at + "调整需求：" + post(told) + "，" + interval(told);
      case "need-rescheduled" -> at + "的" + post(told) + "需求改为" + interval(told);
      case "need-declined" -> at + "的" + post(told) + "需求，总校答复无人可派";
      case "need-withdrawn" -> at + "撤回" + post(told) + "需求";
      case "assignment-proposed" -> "拟从" + at + "派" + who + "到" + other + work(told) + "，等待三方同意";
      case "assignment-consented" -> says(told, at, other, who, "同意");
      case "assignment-declined" -> says(told, at, other, who, "未同意") + reason(told);
      case "assignment-approved" ->
          "调令已下：" + who + "从" + at + "到" + other + work(told) + "，" + interval(told) + order(told);
      case "assignment-publicised" -> "公示" + who + "从" + at + "到" + other + work(told);
      case "assignment-objected" -> "公示中收到一条异议：" + who + "到" + other + work(told);
      case "assignment-objection-settled" -> "公示异议已处理：" + who + "到" + other + work(told);
      case "assignment-hindered" -> who + "到" + other + work(told) + "未能发出调令" + reason(told);
      case "assignment-rejected" -> "区里未批准" + who + "到" + other + work(told) + reason(told);
      case "assignment-withdrawn" -> who + "到" + other + work(told) + "的提名已撤回" + reason(told);
      case "assignment-started" -> who + "到" + other + "上岗" + work(told) + order(told);
      case "assignment-returned" -> who + "结束在" + other + "的派遣，返回" + at;
      case "assignment-ended" -> who + "由" + at + "转入" + other + "，人事关系随之转移" + order(told);
      case "assignment-extended" -> who + "在" + other + "的派遣延期，" + interval(told) + order(told);
      case "assignment-recalled" -> who + "在" + other + "的派遣提前结束，" + interval(told) + reason(told);
      case "assignment-rescheduled" -> who + "到" + other + work(told) + "改期，" + interval(told);
      case "assignment-cancelled" -> "区里取消" + who + "到" + other + work(told) + reason(told);
      case "assignment-voided" ->
          "区里撤销" + who + "到" + other + work(told) + order(told) + reason(told);
      case "resource-published" -> at + "上传" + RESOURCE_KINDS.of(told.detail("kind")) + title(told);
      case "resource-downloaded" -> at + "下载资源" + title(told);
      case "request-posted" -> at + "提出资源需求" + title(told);
      case "request-claimed" -> other + "认领" + at + "的资源需求" + title(told);
      case "request-delivered" -> other + "交付" + at + "所需资源" + title(told);
      case "request-accepted" -> at + "验收资源需求" + title(told);
      case "request-delivery-declined" -> at + "退回资源需求" + title(told) + "的交付" + reason(told);
      case "request-withdrawn" -> at + "撤回资源需求" + title(told);
      case "session-planned" -> at + "计划于" + on(told) + "开展" + session(told);
      case "session-moved" -> at + "的" + session(told) + "改到" + on(told) + reason(told);
      case "session-changed" -> at + "的" + session(told) + changed(told) + reason(told);
      case "session-held" -> held(told, at);
      case "session-cancelled" -> at + "取消" + on(told) + "的" + session(told) + cancelled(told);
      case "studio-opened" ->
          quoted(told.detail("name")) + "设立，设在" + at + (person == null ? "" : "，主持人" + person);
      case "studio-closed" -> quoted(told.detail("name")) + "已撤销" + reason(told);
      case "grant-given" ->
          account(person)
              + "获得"
              + place(told)
              + ROLES.of(told.detail("role"))
              + "权限，"
              + interval(told);
      case "grant-ended" ->
          account(person) + "的" + place(told) + ROLES.of(told.detail("role")) + "权限终止";
      default -> at + "有新动态";
    };
  }

  /** A community may come of another one. */
  private static String approved(Told told) {
    return told.detail("change").equals("SPLIT") ? "由拆分成立" : "获批准";
  }

  private static String school(@Nullable String name) {
    return name == null ? "某校" : name;
  }

  private static String account(@Nullable String person) {
    return person == null ? "一个账号" : person;
  }

  private static String place(Told told) {
    return told.schoolName() == null ? "" : told.schoolName();
  }

  private static String quoted(String name) {
    return name.isEmpty() ? "教共体" : "“" + name + "”";
  }

  private static String title(Told told) {
    var title = told.detail("title");
    return title.isEmpty() ? "" : "《" + title + "》";
  }

  private static String session(Told told) {
    return SESSION_KINDS.of(told.detail("kind"))
        + title(told)
        + "（"
        + STAGES.of(told.detail("stage"))
        + SUBJECTS.of(told.detail("subject"))
        + "）";
  }

  /** The first report says who came, a later one that it was put right. */
  private static String held(Told told, String at) {
    return told.detail("reason").isEmpty()
        ? at
            + "开展"
            + session(told)
            + "，到场 "
            + told.detail("present")
            + "/"
            + told.detail("expected")
            + " 人"
        : at + "的" + session(told) + "填报已更正" + reason(told);
  }

  private static String changed(Told told) {
    var what = told.detail("changed");
    return what.isEmpty()
        ? "调整了安排"
        : Stream.of(what.split(","))
            .map(SESSION_CHANGES::of)
            .distinct()
            .collect(Collectors.joining("、", "调整了", ""));
  }

  private static String cancelled(Told told) {
    var reason = told.detail("reason");
    return reason.isEmpty() ? "" : "：" + CANCEL_REASONS.of(reason);
  }

  private static String on(Told told) {
    var on = told.detail("on");
    return on.isEmpty() ? "近期" : day(on);
  }

  private static String post(Told told) {
    var fte = told.detail("fte");
    return STAGES.of(told.detail("stage"))
        + SUBJECTS.of(told.detail("subject"))
        + (fte.isEmpty() ? "" : " " + fte + " 人");
  }

  private static String work(Told told) {
    var subject = STAGES.of(told.detail("stage")) + SUBJECTS.of(told.detail("subject"));
    return "（"
        + ASSIGNMENT_KINDS.of(told.detail("kind"))
        + (subject.isEmpty() ? "" : "，" + subject)
        + "）";
  }

  private static String says(Told told, String sending, String receiving, String who, String word) {
    var going = "到" + receiving + work(told);
    return switch (told.detail("party")) {
      case "SENDING" -> sending + word + who + going;
      case "RECEIVING" -> receiving + word + who + going;
      case "PERSON" -> who + "本人" + word + going;
      default -> PARTIES.of(told.detail("party")) + word + who + going;
    };
  }

  private static String order(Told told) {
    var number = told.detail("order");
    return number.isEmpty() ? "" : "，调令 " + number;
  }

  private static String reason(Told told) {
    var reason = told.detail("reason");
    return reason.isEmpty() ? "" : "：" + END_REASONS.of(reason);
  }

  private static String interval(Told told) {
    var from = told.detail("from");
    var to = told.detail("to");
    if (from.isEmpty()) return "即日起";
    return to.isEmpty() ? "自" + day(from) + "起" : day(from) + "至" + day(to);
  }

  private static String day(String iso) {
    var day = LocalDate.parse(iso);
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
