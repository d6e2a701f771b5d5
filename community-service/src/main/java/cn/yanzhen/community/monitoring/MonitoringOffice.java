package cn.yanzhen.community.monitoring;

import cn.yanzhen.community.community.Affiliations;
import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.target.IndicatorBook;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.workbook.WorkbookDesk;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 监测办: takes in what schools reached, and shows it to those whom it concerns. */
@Service
public class MonitoringOffice {
  private static final int MOST_ROWS = 5000;

  private final Results results;
  private final Affiliations affiliations;
  private final CommunityOffice communities;
  private final WorkbookDesk desk;

  MonitoringOffice(
      Results results,
      Affiliations affiliations,
      CommunityOffice communities,
      SchoolOffice schools,
      IndicatorBook years,
      WorkbookDesk.Tools tools,
      Clock clock) {
    this.results = results;
    this.affiliations = affiliations;
    this.communities = communities;
    this.desk =
        WorkbookDesk.open(
            "workbook/monitoring.json",
            MOST_ROWS,
            new MonitoringIntake(results, schools, affiliations, years, clock),
            tools);
  }

  /**
   * For the officer and for administrators of schools; which rows they may bring is checked with
   * the rows.
   */
  public WorkbookDesk desk(Caller caller) {
    if (!affiliations.isOfficer(caller, caller.requireDistrict())
        && affiliations.administers(caller).isEmpty()) {
      throw Refusal.forbidden("只有区县管理员和总校的管理员可以导入监测结果。").exception();
    }
    return desk;
  }

  /** For the schools of the community and the officer: for everybody else it is not there. */
  public Page<Result> of(
      UUID community,
      @Nullable Integer year,
      @Nullable Term term,
      @Nullable String stage,
      @Nullable String subject,
      PageRequest page,
      Caller caller) {
    var district = caller.requireDistrict();
    if (communities.find(community, district).isEmpty()
        || !affiliations.belongs(caller, community, district)) {
      throw Refusal.notFound("没有这个教共体的监测结果，或您无权查看。").exception();
    }
    var filter = new Results.Filter(community, year, term, stage, subject);
    var cursor = page.cursor();
    int offset = cursor == null ? 0 : offset(Cursor.decode(cursor, 1).getFirst());
    return Page.of(
            results.of(filter, offset, page.limit() + 1),
            page.limit(),
            last -> Cursor.encode(Integer.toString(offset + page.limit())))
        .withTotal(results.count(filter));
  }

  private static int offset(String text) {
    try {
      int offset = Integer.parseInt(text);
      if (offset >= 0) {
        return offset;
      }
    } catch (NumberFormatException notOurs) {
      // answered below
    }
    throw Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
  }
}
