package cn.yanzhen.community.routine;

import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.routine.CheckResults.FollowUp;
import cn.yanzhen.community.routine.CheckResults.Result;
import cn.yanzhen.defaults.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an edition and a check-up must look like. */
final class RoutineRules {
  private static final int MOST_PARAGRAPHS = 200;
  private static final int LONGEST = 2000;

  private RoutineRules() {}

  /** Plain paragraphs: what stands between line breaks. */
  static List<String> paragraphs(@Nullable String text) {
    return text == null
        ? List.of()
        : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /**
   * @param before the edition that it is to supersede
   */
  static List<Violation> ofAnEdition(
      String title,
      List<String> paragraphs,
      boolean attached,
      LocalDate from,
      @Nullable Edition before,
      Period cycle,
      LocalDate today) {
    var wrong = new ArrayList<Violation>();
    if (title.isBlank()) {
      wrong.add(new Violation("title", "请填写标题"));
    } else if (title.strip().length() > 100) {
      wrong.add(new Violation("title", "标题最多 100 个字"));
    }
    if (paragraphs.isEmpty() && !attached) {
      wrong.add(new Violation("text", "请填写正文，或上传附件"));
    }
    if (paragraphs.size() > MOST_PARAGRAPHS) {
      wrong.add(new Violation("text", "正文最多 " + MOST_PARAGRAPHS + " 段，更长的内容请用附件"));
    } else if (paragraphs.stream().anyMatch(paragraph -> paragraph.length() > LONGEST)) {
      wrong.add(new Violation("text", "每段最多 " + LONGEST + " 个字"));
    }
    if (!cycle.contains(from)) {
      wrong.add(new Violation("from", "起始日期不在教共体的周期（" + cycle.words() + "）内"));
    } else if (before != null && !from.isAfter(before.from())) {
      wrong.add(new Violation("from", "新版本应晚于上一版本的起始日期 " + before.from()));
    } else if (before != null && from.isBefore(today)) {
      wrong.add(new Violation("from", "新版本不能从过去的日期起施行，最早为今天"));
    }
    return wrong;
  }

  static List<Violation> ofACheckup(
      @Nullable Result result,
      LocalDate day,
      @Nullable String note,
      @Nullable LocalDate followUpDue,
      LocalDate today) {
    var wrong = new ArrayList<Violation>();
    if (day.isAfter(today)) {
      wrong.add(new Violation("day", "检查日期不能晚于今天"));
    }
    if (result == null) {
      wrong.add(new Violation("result", "请选择检查结果"));
      return wrong;
    }
    if (result.followUp() == FollowUp.REQUIRED && followUpDue == null) {
      wrong.add(new Violation("followUpDue", "结果为“" + result.zh() + "”时，请填写整改期限"));
    }
    if (result.followUp() == FollowUp.NONE && followUpDue != null) {
      wrong.add(new Violation("followUpDue", "结果为“" + result.zh() + "”时无需整改"));
    }
    if (followUpDue != null && followUpDue.isBefore(day)) {
      wrong.add(new Violation("followUpDue", "整改期限不能早于检查日期"));
    }
    if (followUpDue != null && (note == null || note.isBlank())) {
      wrong.add(new Violation("note", "要求整改时，请写明问题"));
    }
    return wrong;
  }
}
