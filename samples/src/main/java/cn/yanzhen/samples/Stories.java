package cn.yanzhen.samples;

import static cn.yanzhen.samples.Story.ALL;

import cn.yanzhen.samples.Story.Fate;
import cn.yanzhen.samples.Story.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What goes on in the sample district on the day it is loaded: in three communities something of
 * each kind and in each state that a district meets.
 *
 * @param began the first day of the running school year
 * @param term the last day of its first term, or of the year when that is over
 * @param ends the last day of the year's orders
 * @param next the first day of the term that comes
 * @param nextEnds its last day
 */
record Stories(
    LocalDate today,
    LocalDate began,
    LocalDate term,
    LocalDate ends,
    LocalDate next,
    LocalDate nextEnds) {

  private static final int LEFT = 30;

  static Stories on(LocalDate today) {
    int year = SchoolYears.of(today);
    var ends = LocalDate.of(year + 1, 7, 10);
    if (ends.isBefore(today.plusDays(LEFT))) ends = ends.plusYears(1);
    var term = LocalDate.of(year + 1, 1, 20);
    var next = SchoolYears.nextTerm(today);
    return new Stories(
        today,
        LocalDate.of(year, 9, 1),
        term.isBefore(today.plusDays(LEFT)) ? ends : term,
        ends,
        next,
        LocalDate.of(next.getMonthValue() == 9 ? next.getYear() + 1 : next.getYear(), 7, 10));
  }

  List<Story> all() {
    return java.util.stream.Stream.of(first(), second(), primary()).flatMap(List::stream).toList();
  }

  /** The cast's community: something for each of the demonstration's people. */
  private List<Story> first() {
    return List.of(
        year("yizhong", 1, 0, "ROTATION", "七年级扩班，{}课时不足，请总校派一名能带备课组的教师")
            .settled(Fate.ORDERED)
            .ticked("HOME_CLASSES", "HOME_OFFICE", "HOST_TIMETABLE", "PERSON_REPORT"),
        Story.of(
                "yizhong",
                2,
                1,
                "SUPPORT_TEACHING",
                "1",
                began.minusYears(1),
                ends,
                "{}教研组平均教龄不足五年，请总校派骨干支教两年")
            .settled(Fate.APPRAISED)
            .ticked("HOME_CLASSES", "HOME_OFFICE", "HOST_TIMETABLE", "HOST_LODGING"),
        Story.of("yizhong", 1, 0, "SHARED_TEACHING", "0.2", began, term, "每周一天走教，带一带我校青年教师")
            .by(Who.TEACHER)
            .settled(Fate.ORDERED)
            .ticked("HOME_CLASSES", "HOST_TIMETABLE", "HOST_ACCESS"),
        Story.of("yizhong", 1, 2, "SHARED_TEACHING", "0.5", began, ends, "{}教师休产假，上半年请总校走教支援")
            .until(term)
            .settled(term.equals(ends) ? Fate.ORDERED : Fate.EXTENSION_ASKED)
            .ticked("HOME_CLASSES", "HOST_TIMETABLE", "HOST_ACCESS", "PERSON_REPORT"),
        ahead("yizhong", 1, 3, "CADRE_SECONDMENT", "拟请总校中层挂任副校长，分管教学")
            .by(Who.CADRE)
            .settled(Fate.OBJECTED),
        ahead("yizhong", 2, 0, "CADRE_SECONDMENT", "拟请总校中层挂任教导主任")
            .by(Who.CADRE)
            .agreed(List.of("SENDING"))
            .becomes(Fate.ASKED),
        ahead("yizhong", 2, 2, "ROTATION", "八年级{}两名教师临近退休，下学期请求交流补充")
            .agreed(ALL)
            .becomes(Fate.ASKED),
        Story.of("yizhong", 0, 1, "SHADOWING", "0.2", next, next.plusDays(80), "接收成员校青年{}教师结对跟岗")
            .settled(Fate.ORDERED),
        Story.of("yizhong", 1, 0, "SHARED_TEACHING", "0.3", next, nextEnds, "下学期毕业班复习，请总校每周走教一天半")
            .by(Who.TEACHER)
            .agreed(List.of("SENDING", "RECEIVING"))
            .becomes(Fate.ASKED),
        ahead("yizhong", 2, 1, "ROTATION", "下学期{}缺一名能带毕业班的教师")
            .asking(
                Map.of(
                    "answerBy",
                    today.plusDays(2).toString(),
                    "wanted",
                    Map.of("title", "FIRST", "serviceYears", 8, "note", "带过毕业班"))),
        ahead("yizhong", 2, 3, "SUPPORT_TEACHING", "{}实验课开不齐，请求支教一学期").becomes(Fate.DECLINED));
  }

  private List<Story> second() {
    return List.of(
        year("nankai", 2, 0, "SUPPORT_TEACHING", "{}教师由他科兼任，请求支教一学年")
            .settled(Fate.ORDERED)
            .ticked(
                "HOME_CLASSES",
                "HOME_OFFICE",
                "PERSON_MATERIALS",
                "HOST_TIMETABLE",
                "HOST_LODGING",
                "HOST_ACCESS",
                "PERSON_REPORT"),
        ahead("nankai", 2, 1, "ROTATION", "下学期请派{}教师任教研组长").settled(Fate.ORDERED),
        ahead("nankai", 2, 2, "ROTATION", "下学期{}缺一名八年级任课教师").settled(Fate.REJECTED),
        Story.of("nankai", 2, 3, "SHARED_TEACHING", "0.4", next, nextEnds, "{}课每周缺六节，请求走教")
            .agreed(List.of("SENDING"))
            .becomes(Fate.WITHDRAWN),
        ahead("nankai", 2, 0, "TRANSFER", "{}教师退休后空岗，希望调入一名")
            .until(null)
            .agreed(List.of("PERSON"))
            .becomes(Fate.ASKED),
        ahead("nankai", 2, 1, "SUPPORT_TEACHING", "原定支教方案，后因合班不再需要").settled(Fate.CANCELLED));
  }

  private List<Story> primary() {
    return List.of(
        year("shuren", 1, 0, "ROTATION", "三年级{}教师外出培训一年，请求交流顶岗")
            .settled(Fate.RECALLED)
            .ticked("HOME_CLASSES", "HOST_TIMETABLE", "HOST_ACCESS", "PERSON_REPORT"),
        Story.of("shuren", 1, 1, "SHARED_TEACHING", "0.5", next, nextEnds, "下学期{}扩班，请求走教")
            .becomes(Fate.ASKED),
        ahead("shuren", 1, 2, "ROTATION", "{}教师下学期休产假，请求交流一名低段教师")
            .agreed(List.of("SENDING"))
            .becomes(Fate.REFUSED),
        Story.of("shuren", 1, 3, "SHARED_TEACHING", "0.4", next, nextEnds, "{}课缺人，已另行招到教师")
            .becomes(Fate.TAKEN_BACK));
  }

  private Story year(String community, int member, int subject, String kind, String note) {
    return Story.of(community, member, subject, kind, "1", began, ends, note);
  }

  private Story ahead(String community, int member, int subject, String kind, String note) {
    return Story.of(community, member, subject, kind, "1", next, nextEnds, note);
  }
}
