package cn.yanzhen.community.intake;

import cn.yanzhen.community.school.Description;
import cn.yanzhen.community.school.SchoolEntry;
import cn.yanzhen.community.school.Timeline;
import cn.yanzhen.defaults.workbook.SheetRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A readable row of the sheet 学校. The ownership that it leaves out is the one before it. */
record SchoolLine(SheetRow row, @Nullable LocalDate from, SchoolEntry entry) {

  /** What it says from a day on. */
  Description said(Timeline timeline, LocalDate day) {
    var said = entry.description();
    return timeline.on(day).map(passage -> said.following(passage.description())).orElse(said);
  }

  /** Whether that is what the register says already. */
  boolean isSaid(Timeline timeline, LocalDate day) {
    return timeline
        .on(day)
        .filter(passage -> passage.description().equals(said(timeline, day)))
        .isPresent();
  }

  boolean repeats(Description description) {
    return description.equals(entry.description().following(description));
  }
}
