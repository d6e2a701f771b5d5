package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.policy.Floors.Measure;
import cn.yanzhen.exchange.post.Booking;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule book: who may be sent for a need. The list is what is asked, in this order, for a
 * candidate on the page, for a proposal and again at approval, so that a reason is the same
 * everywhere.
 */
public final class AssignmentRules {

  public static final List<Function<Match, Finding>> ALL =
      List.of(
          AssignmentRules::teachesTheSubject,
          AssignmentRules::teachesTheStage,
          AssignmentRules::holdsTheCertificate,
          AssignmentRules::isFreeForTheWholeInterval,
          AssignmentRules::isAskedForByNobodyElse,
          AssignmentRules::worksInTheDistrict,
          AssignmentRules::isWithinReach,
          AssignmentRules::isNotAlreadyThere,
          AssignmentRules::hasBegunService,
          AssignmentRules::isInServiceToTheEnd,
          AssignmentRules::leavesBackbone,
          AssignmentRules::leavesTheSubject,
          AssignmentRules::leavesSeniors,
          AssignmentRules::isNotExempt,
          AssignmentRules::comesFromTheLeadSchool,
          AssignmentRules::hasServedTheYears,
          AssignmentRules::isBackbone);

  private AssignmentRules() {}

  public static List<Finding> findings(Match match) {
    return Stream.of(
            ALL.stream().map(rule -> rule.apply(match)),
            KindRules.findings(match).stream(),
            ProfileRules.findings(match).stream())
        .flatMap(found -> found)
        .toList();
  }

  /** A person is sent for a subject that they teach. Source: what a need means, domain.md §1 岗位. */
  static Finding teachesTheSubject(Match match) {
    var wanted = match.asked().need().subject();
    var taught = match.person().subjects();
    boolean ok = taught.contains(wanted);
    var words = taught.stream().map(subject -> subject.word()).collect(Collectors.joining("、"));
    return binding(
        "fit/subject",
        ok ? "任教" + wanted.word() : "任教" + words + "，需求学科是" + wanted.word(),
        ok,
        Reason.SUBJECT_NOT_TAUGHT);
  }

  /** A person is sent for a stage that they teach. Source: as above. */
  static Finding teachesTheStage(Match match) {
    var wanted = match.asked().need().stage();
    var taught = match.person().stages();
    boolean ok = taught.contains(wanted);
    var words = taught.stream().map(stage -> stage.word()).collect(Collectors.joining("、"));
    return binding(
        "fit/stage",
        ok ? "任教" + wanted.word() + "学段" : "任教" + words + "学段，需求学段是" + wanted.word(),
        ok,
        Reason.STAGE_NOT_TAUGHT);
  }

  /**
   * A person is sent for what a certificate of theirs covers on the first day. Source: the pack's,
   * after 《教师资格条例》第五条.
   */
  static Finding holdsTheCertificate(Match match) {
    var asked = match.asked();
    return asked
        .guard()
        .certificate(
            match.person().id(),
            asked.need().subject(),
            asked.need().stage(),
            asked.kind(),
            asked.period().from());
  }

  /** The school that sends keeps its backbone teachers. Source: the pack's floors, against 稀释. */
  static Finding leavesBackbone(Match match) {
    return match.asked().guard().floor(Measure.BACKBONE, match.leaving());
  }

  /** It keeps teachers of each subject and stage. Source: as above. */
  static Finding leavesTheSubject(Match match) {
    return match.asked().guard().floor(Measure.COVER, match.leaving());
  }

  /** It keeps those who are experienced. Source: as above. */
  static Finding leavesSeniors(Match match) {
    return match.asked().guard().floor(Measure.SENIORITY, match.leaving());
  }

  /** Nobody works more than 1.0 FTE on any day of the interval. Source: domain.md §4.1. */
  static Finding isFreeForTheWholeInterval(Match match) {
    var asked = match.asked();
    var peak = Booking.peak(match.taken(), asked.period());
    var free = Fte.FULL.subtract(peak);
    boolean ok = free.compareTo(asked.fte().value()) >= 0;
    String text;
    if (peak.signum() == 0) {
      text = "全时段未派出";
    } else {
      text = "时段内最多已派出 " + Fte.text(peak) + "，还可派 " + Fte.text(free.max(BigDecimal.ZERO));
      if (!ok) text += "，需求 " + asked.fte();
    }
    return binding("fit/fte", text, ok, Reason.FTE_EXCEEDED);
  }

  /**
   * What is on its way takes no time yet, but may. To be known, not binding. Source: domain.md
   * §4.1.
   */
  static Finding isAskedForByNobodyElse(Match match) {
    return known(Finding.PENDING, Pending.words(match.pending()), match.pending().isEmpty());
  }

  /**
   * The district holds the establishment, so it sends its own people. Source: 区管校聘, domain.md §1.
   */
  static Finding worksInTheDistrict(Match match) {
    boolean ok = match.person().district().equals(match.asked().need().district());
    return binding("fit/district", ok ? "在本区县" : "不在本区县", ok, Reason.OTHER_DISTRICT);
  }

  /** People are sent within the reach that the rule pack names. Source: the pack's own. */
  static Finding isWithinReach(Match match) {
    var asked = match.asked();
    var community = asked.community();
    var home = match.person().schoolId();
    return switch (asked.pack().reach()) {
      case DISTRICT -> binding("fit/reach", "在可派出范围内（全区）", true, Reason.OUT_OF_REACH);
      case COMMUNITY -> {
        if (community == null) yield binding("fit/reach", "需求学校未加入教共体", false, Reason.OUT_OF_REACH);
        boolean ok = asked.communitySchools().contains(home);
        yield binding(
            "fit/reach",
            ok ? "与需求学校同在" + community.communityName() : "所在学校不在" + community.communityName(),
            ok,
            Reason.OUT_OF_REACH);
      }
      case LEAD_SCHOOL -> {
        if (community == null) yield binding("fit/reach", "需求学校未加入教共体", false, Reason.OUT_OF_REACH);
        boolean ok = community.leadSchoolId().equals(home);
        yield binding("fit/reach", ok ? "来自本教共体总校" : "不在本教共体总校", ok, Reason.OUT_OF_REACH);
      }
    };
  }

  /** Nobody is sent to where they are. Source: what 交流 means. */
  static Finding isNotAlreadyThere(Match match) {
    boolean ok = !match.person().schoolId().equals(match.asked().need().schoolId());
    return binding("fit/elsewhere", ok ? "不在需求学校" : "本就在需求学校", ok, Reason.ALREADY_THERE);
  }

  /**
   * No order is dated before the person's service at the sending school began. Source: issue of the
   * order, domain.md §4.
   */
  static Finding hasBegunService(Match match) {
    var since = match.person().schoolSince();
    boolean ok = !match.asked().period().from().isBefore(since);
    return binding(
        "fit/service", ok ? "开始日期时已在现学校" : since + " 才到现学校", ok, Reason.SERVICE_NOT_BEGUN);
  }

  /** Nobody is sent beyond the last day of their service. Source: what 离开 means, ADR 0035. */
  static Finding isInServiceToTheEnd(Match match) {
    var last = match.person().lastDay();
    boolean ok = !leavesBefore(last, match.asked().period());
    return binding(
        "fit/leaving",
        last == null ? "没有登记离开" : "登记的最后一天为 " + last + (ok ? "，时段在其内" : "，时段超出"),
        ok,
        Reason.LEAVES_SERVICE);
  }

  static boolean leavesBefore(@Nullable LocalDate last, Period days) {
    return last != null && days.to().isAfter(last);
  }

  /**
   * Whoever is exempt (免予交流) need not go. To be known, not binding: a volunteer may go. Source: the
   * pack's exemptions.
   */
  static Finding isNotExempt(Match match) {
    return match.asked().guard().exemption(match.person().id(), match.asked().period());
  }

  /**
   * The lead school leads: its people come first. To be known, not binding. Source: 头雁领航, domain.md
   * §1 总校.
   */
  static Finding comesFromTheLeadSchool(Match match) {
    var community = match.asked().community();
    boolean ok = community != null && community.leadSchoolId().equals(match.person().schoolId());
    return known("fit/lead-school", ok ? "来自本教共体总校" : "不在本教共体总校", ok);
  }

  /**
   * Years in one school after which one is expected to move. To be known, not binding. Source: the
   * rule pack's.
   */
  static Finding hasServedTheYears(Match match) {
    var wanted = match.asked().pack().yearsAtSchool(match.person().cadre());
    long years = match.person().yearsAtSchool(match.asked().period().from());
    var here = "在现学校 " + years + " 年";
    if (wanted.isEmpty()) return known("fit/tenure", here + "，本地对其不要求年限", true);
    boolean ok = years >= wanted.getAsInt();
    return known("fit/tenure", here + "，" + (ok ? "已满 " : "未满 ") + wanted.getAsInt() + " 年", ok);
  }

  /**
   * Backbone teachers are wanted among those who move. To be known, not binding. Source: the rule
   * pack's honours.
   */
  static Finding isBackbone(Match match) {
    Honour honour = match.person().honour();
    boolean ok = honour != null && match.asked().pack().backbone().contains(honour);
    return known(
        "fit/backbone", honour == null ? "暂无荣誉称号" : (ok ? "骨干教师：" : "荣誉：") + honour.word(), ok);
  }

  static Finding binding(String code, String text, boolean ok, Reason reason) {
    return new Finding(code, text, ok, true, reason);
  }

  private static Finding known(String code, String text, boolean ok) {
    return new Finding(code, text, ok, false, null);
  }
}
